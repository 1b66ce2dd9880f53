package org.parley.account.control;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Frames lines, so that a person finds them in a log. */
final class Box {
    private Box() {}

    static String around(String... lines) {
        int width = Arrays.stream(lines).mapToInt(String::length).max().orElse(0);
        var edge = "+" + "-".repeat(width + 4) + "+";
        return Arrays.stream(lines)
                .map(line -> "|  " + line + " ".repeat(width - line.length()) + "  |")
                .collect(Collectors.joining("\n", "\n" + edge + "\n", "\n" + edge));
    }
}
