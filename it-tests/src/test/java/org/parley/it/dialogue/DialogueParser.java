package org.parley.it.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.parley.it.dialogue.Dialogue.Action;
import org.parley.it.dialogue.Dialogue.Party;
import org.parley.it.dialogue.Dialogue.Step;

/** Reads a dialogue: header lines that begin with {@code #}, then one sentence a line, some with an indented block. */
final class DialogueParser {
    private static final Pattern HEADER = Pattern.compile("# (title|rule|spec|party): *(.+)");
    private static final Pattern PARTY = Pattern.compile("(?:(?<name>\\w+) = )?(?<account>\\w+)/(?<resource>\\S+)");

    /** The sentences of the notation and what they mean. */
    private static final List<Sentence> SENTENCES = List.of(
            sentence(
                    "(\\w+) and (\\w+) are friends",
                    (words, block) -> new Dialogue.Befriend(words.group(1), words.group(2))),
            sentence("(\\w+) opens a socket", (words, block) -> new Dialogue.OpenSocket(words.group(1))),
            sentence("(\\w+) connects", (words, block) -> new Dialogue.Connect(words.group(1))),
            sentence("(\\w+) comes online", (words, block) -> new Dialogue.ComeOnline(words.group(1), 0)),
            sentence(
                    "(\\w+) comes online with priority (-?\\d+)",
                    (words, block) -> new Dialogue.ComeOnline(words.group(1), Integer.parseInt(words.group(2)))),
            sentence("(\\w+) asks for the roster", (words, block) -> new Dialogue.AskForRoster(words.group(1))),
            sentence("(\\w+) disconnects", (words, block) -> new Dialogue.Disconnect(words.group(1))),
            sentence("(\\w+) breaks off", (words, block) -> new Dialogue.BreakOff(words.group(1))),
            sentence("(\\w+) stops acknowledging", (words, block) -> new Dialogue.StopAcknowledging(words.group(1))),
            sentence("(\\w+) sends:", (words, block) -> new Dialogue.Send(words.group(1), block)),
            sentence("(\\w+) receives:", (words, block) -> new Dialogue.Receive(words.group(1), block, false)),
            sentence(
                    "(\\w+) receives in any order:",
                    (words, block) -> new Dialogue.Receive(words.group(1), block, true)),
            sentence("(\\w+) receives nothing", (words, block) -> new Dialogue.ReceiveNothing(words.group(1))),
            sentence("(\\w+) sees the end of the stream", (words, block) -> new Dialogue.SeeTheEnd(words.group(1))));

    private final String name;
    private final List<String> lines;
    private final List<Party> parties = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private final List<String> specs = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private String title;

    private record Sentence(Pattern pattern, BiFunction<MatchResult, List<String>, Action> meaning) {
        boolean takesBlock() {
            return pattern.pattern().endsWith(":");
        }
    }

    private static Sentence sentence(String words, BiFunction<MatchResult, List<String>, Action> meaning) {
        return new Sentence(Pattern.compile(words), meaning);
    }

    DialogueParser(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    Dialogue parse() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("#")) {
                header(line, i);
            } else if (!line.isBlank()) {
                int end = endOfBlock(i + 1);
                steps.add(new Step(i + 1, action(i, lines.subList(i + 1, end))));
                i = end - 1;
            }
        }
        if (title == null || parties.isEmpty() || steps.isEmpty()) {
            throw mistake(0, "a dialogue has a title, parties and steps");
        }
        return new Dialogue(name, title, rules, specs, parties, steps);
    }

    private void header(String line, int index) {
        var header = HEADER.matcher(line);
        if (!header.matches()) {
            return;
        }
        var value = header.group(2).trim();
        switch (header.group(1)) {
            case "title" -> title = value;
            case "rule" -> rules.addAll(list(value));
            case "spec" -> specs.addAll(list(value));
            default -> parties.add(party(value, index));
        }
    }

    private static List<String> list(String value) {
        return Arrays.asList(value.split(", *"));
    }

    private Party party(String value, int index) {
        var party = PARTY.matcher(value);
        if (!party.matches()) {
            throw mistake(index, "a party is written \"account/resource\" or \"name = account/resource\"");
        }
        var account = party.group("account");
        return new Party(party.group("name") == null ? account : party.group("name"), account, party.group("resource"));
    }

    private int endOfBlock(int start) {
        int end = start;
        for (int i = start; i < lines.size(); i++) {
            if (lines.get(i).startsWith(" ")) {
                end = i + 1;
            } else if (!lines.get(i).isBlank()) {
                break;
            }
        }
        return end;
    }

    private Action action(int index, List<String> block) {
        for (var sentence : SENTENCES) {
            var words = sentence.pattern().matcher(lines.get(index).stripTrailing());
            if (words.matches()) {
                if (sentence.takesBlock() == block.isEmpty()) {
                    throw mistake(index, sentence.takesBlock() ? "what?" : "no block expected here");
                }
                return knowing(sentence.meaning().apply(words.toMatchResult(), frames(block)), words.group(1), index);
            }
        }
        throw mistake(index, "not understood: " + lines.get(index));
    }

    private Action knowing(Action action, String who, int index) {
        boolean known = action instanceof Dialogue.Befriend friends
                ? isAccount(friends.account()) && isAccount(friends.other())
                : parties.stream().anyMatch(party -> party.name().equals(who));
        if (!known) {
            throw mistake(index, "nobody in this dialogue is called so");
        }
        return action;
    }

    private boolean isAccount(String account) {
        return parties.stream().anyMatch(party -> party.account().equals(account));
    }

    /** A new frame begins where a line of the block's own indentation opens an element. */
    private static List<String> frames(List<String> block) {
        var frames = new ArrayList<StringBuilder>();
        int indentation = block.isEmpty() ? 0 : indentationOf(block.get(0));
        for (var line : block) {
            if (line.isBlank()) {
                continue;
            }
            boolean opens = indentationOf(line) == indentation && !line.startsWith("</", indentation);
            if (frames.isEmpty() || opens) {
                frames.add(new StringBuilder());
            }
            join(frames.get(frames.size() - 1), line.strip());
        }
        return frames.stream().map(StringBuilder::toString).toList();
    }

    /** The indentation between elements is for the reader; the wire does not see it. */
    private static void join(StringBuilder frame, String line) {
        boolean betweenElements =
                frame.length() == 0 || frame.charAt(frame.length() - 1) == '>' && line.startsWith("<");
        frame.append(betweenElements ? "" : " ").append(line);
    }

    private static int indentationOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    private IllegalArgumentException mistake(int index, String what) {
        return new IllegalArgumentException(name + ":" + (index + 1) + ": " + what);
    }
}
