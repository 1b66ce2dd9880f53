package org.parley.token.control;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How scopes and details stand in their columns. */
final class Texts {
    private static final int SCOPES = 2000;
    private static final int DETAILS = 4000;

    private Texts() {}

    static String scopes(Set<String> scopes) {
        return bounded(String.join(" ", new TreeSet<>(scopes)), SCOPES);
    }

    static Set<String> scopes(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    static String details(Map<String, String> details) {
        return bounded(
                new TreeMap<>(details)
                        .entrySet().stream()
                                .map(detail -> encoded(detail.getKey()) + "=" + encoded(detail.getValue()))
                                .collect(Collectors.joining("&")),
                DETAILS);
    }

    static Map<String, String> details(String text) {
        var details = new HashMap<String, String>();
        if (!text.isEmpty()) {
            for (var detail : text.split("&")) {
                int sign = detail.indexOf('=');
                details.put(decoded(detail.substring(0, sign)), decoded(detail.substring(sign + 1)));
            }
        }
        return Map.copyOf(details);
    }

    private static String bounded(String text, int length) {
        if (text.length() > length) {
            throw new IllegalArgumentException("more than a family of keys may carry");
        }
        return text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
