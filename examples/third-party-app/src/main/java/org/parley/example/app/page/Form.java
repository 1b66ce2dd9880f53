package org.parley.example.app.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What was typed into a form, or stood behind the question mark of an address. */
record Form(Map<String, String> fields) {
    static Form parse(String encoded) {
        var fields = new HashMap<String, String>();
        for (var pair : (encoded == null ? "" : encoded).split("&")) {
            var parts = pair.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return new Form(fields);
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** As typed: a password may begin or end with a blank. */
    String exact(String name) {
        return fields.getOrDefault(name, "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
