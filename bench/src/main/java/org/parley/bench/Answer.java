package org.parley.bench;

import java.util.List;
import java.util.Locale;

/** What came back, its head line by line. */
record Answer(List<String> head, String body) {

    /** The first of that name (in lower case); null when there is none. */
    String header(String name) {
        for (var line : head) {
            if (line.length() > name.length()
                    && line.charAt(name.length()) == ':'
                    && line.substring(0, name.length()).toLowerCase(Locale.ROOT).equals(name)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return String.join("\n", head) + "\n\n" + body;
    }
}
