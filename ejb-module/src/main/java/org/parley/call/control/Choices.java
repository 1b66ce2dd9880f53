package org.parley.call.control;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.call.CallProblem;
import org.parley.call.SendCard.Choice;
import org.parley.im.ServiceMessage;

/** The answers that a card offers; kept as text, one in a line. */
public final class Choices {
    private static final int MOST = 5;
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final Pattern LABEL = Pattern.compile("[^\\p{Cntrl}]{1,40}");

    private Choices() {}

    public static void check(List<Choice> choices) {
        boolean wellFormed = choices.stream()
                .allMatch(choice -> choice.value() != null
                        && choice.label() != null
                        && VALUE.matcher(choice.value()).matches()
                        && LABEL.matcher(choice.label()).matches());
        var values = new HashSet<String>();
        if (!wellFormed || choices.size() > MOST || !choices.stream().allMatch(choice -> values.add(choice.value()))) {
            throw CallProblem.BAD_CHOICES.problem(
                    "At most " + MOST
                            + " different values of 1 to 32 letters, digits, dots, hyphens and underscores, labels of 1 to 40 characters");
        }
    }

    /** Null when there are none. */
    public static String text(List<Choice> choices) {
        return choices.isEmpty()
                ? null
                : choices.stream()
                        .map(choice -> choice.value() + '\t' + choice.label())
                        .collect(Collectors.joining("\n"));
    }

    /** The value that somebody means by what they said: the value or the label, in whatever case. */
    public static Optional<String> find(String text, String said) {
        var meant = said.strip();
        return Arrays.stream(text.split("\n"))
                .map(line -> line.split("\t", 2))
                .filter(choice -> choice.length == 2
                        && (choice[0].equalsIgnoreCase(meant)
                                || choice[1].strip().equalsIgnoreCase(meant)))
                .map(choice -> choice[0])
                .findFirst();
    }

    public static List<ServiceMessage.Choice> offered(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new ServiceMessage.Choice(choice.value(), choice.label()))
                .toList();
    }
}
