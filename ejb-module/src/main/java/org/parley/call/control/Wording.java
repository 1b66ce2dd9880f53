package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.parley.call.CallProblem;
import org.parley.call.CallSettings;
import org.parley.call.SendCard;
import org.parley.call.SendCard.Choice;

/**
 * What is written to people. The words of apps stay as they are; our own stand in both languages, since nobody knows which
 * one the client of the person shows.
 */
@ApplicationScoped
public class Wording {
    public static final String YES = "yes";
    private static final String NO = "no";
    private static final String BUNDLE = "org.parley.call.messages";

    @Inject
    CallSettings settings;

    /** @throws org.parley.kernel.Problem when there is no text, or too much */
    public void check(String text) {
        if (text == null || text.isBlank() || text.length() > settings.textLength() || text.indexOf('\0') >= 0) {
            throw CallProblem.BAD_TEXT.problem("1 to " + settings.textLength() + " characters, and no NUL");
        }
    }

    /** @param from for whom the app writes, or null */
    public String message(String from, String text) {
        return from == null ? text : both("message.from", from) + "\n" + text;
    }

    /** Everything that a client shows which knows nothing of cards. */
    public String card(String from, SendCard card, URI address) {
        var lines = new ArrayList<String>();
        if (from != null) {
            lines.add(both("message.from", from));
        }
        lines.add(card.title());
        if (card.text() != null) {
            lines.add(card.text());
        }
        if (address != null) {
            lines.add(address.toString());
        }
        if (!card.choices().isEmpty()) {
            lines.add(both("card.choices", list(card.choices())));
        }
        return String.join("\n", lines);
    }

    private static String list(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.value().equalsIgnoreCase(choice.label())
                        ? choice.value()
                        : choice.value() + " (" + choice.label() + ")")
                .collect(Collectors.joining(", "));
    }

    public String invitation() {
        return both("invitation.title");
    }

    public String invitation(String reason) {
        return both("invitation.question") + "\n" + reason + "\n" + both("card.choices", list(yesAndNo()));
    }

    public List<Choice> yesAndNo() {
        return List.of(new Choice(YES, both("choice.yes")), new Choice(NO, both("choice.no")));
    }

    String noted() {
        return both("invitation.noted");
    }

    String met(String name, URI address) {
        return both("invitation.met", name) + "\n" + address;
    }

    String explanation(String app, URI way) {
        return both("explanation", app) + (way == null ? "" : "\n" + way);
    }

    private static String both(String key, Object... values) {
        return in(Locale.ENGLISH, key, values) + " / " + in(Locale.SIMPLIFIED_CHINESE, key, values);
    }

    private static String in(Locale language, String key, Object... values) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var text = ResourceBundle.getBundle(BUNDLE, language, Wording.class.getClassLoader(), control)
                .getString(key);
        return new MessageFormat(text, language).format(values);
    }
}
