package org.parley.audit.control;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The details of a record as text: one {@code name=value} per line, sorted by name, so equal details are equal text. */
public final class Details {
    private static final int VALUE_LENGTH = 500;

    private Details() {}

    /** Null when there are none. */
    public static String text(Map<String, String> details) {
        if (details.isEmpty()) {
            return null;
        }
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + oneLine(detail.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    public static SortedMap<String, String> map(String text) {
        var details = new TreeMap<String, String>();
        if (text != null) {
            for (var line : text.split("\n")) {
                int sign = line.indexOf('=');
                details.put(line.substring(0, Math.max(sign, 0)), line.substring(sign + 1));
            }
        }
        return details;
    }

    private static String oneLine(String value) {
        var flat = value.replaceAll("\\p{Cntrl}", " ");
        return flat.length() <= VALUE_LENGTH ? flat : flat.substring(0, VALUE_LENGTH);
    }
}
