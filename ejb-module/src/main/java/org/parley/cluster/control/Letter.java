package org.parley.cluster.control;

import java.util.List;
import java.util.UUID;

/** What one node tells the others at once, a line for each thing; numbered by its sender from one on. */
record Letter(UUID from, long number, List<String> lines) {

    static Letter parse(String text) {
        var lines = text.lines().toList();
        var head = lines.get(0).split(" ");
        return new Letter(UUID.fromString(head[0]), Long.parseLong(head[1]), lines.subList(1, lines.size()));
    }

    String text() {
        return from + " " + number + '\n' + String.join("\n", lines);
    }
}
