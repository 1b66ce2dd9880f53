package org.parley.it.xmpp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text in which {@code {any}} stands for anything and {@code {string:name}} for anything that is then known by name. */
final class TextPattern {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:any|string:(\\w+))}");

    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    TextPattern(String template) {
        var regex = new StringBuilder();
        var matcher = PLACEHOLDER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(end, matcher.start())));
            if (matcher.group(1) == null) {
                regex.append(".*");
            } else {
                regex.append("(.*)");
                names.add(matcher.group(1));
            }
            end = matcher.end();
        }
        regex.append(Pattern.quote(template.substring(end)));
        pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** What the names stand for, or nothing when the text does not fit. */
    Optional<Map<String, String>> match(String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var captured = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            captured.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(captured);
    }
}
