package org.parley.client.resource;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** <code>${name}</code>, <code>${env.NAME}</code> and <code>${name:otherwise}</code> in a value. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}]+)(?::([^}]*))?}");

    private Placeholders() {}

    /** What has no value and no default becomes empty. */
    static String resolve(String text, UnaryOperator<String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = values.apply(found.group(1));
            var otherwise = found.group(2) == null ? "" : found.group(2);
            return Matcher.quoteReplacement(value == null ? otherwise : value);
        });
    }

    static String ofThisProcess(String name) {
        return name.startsWith("env.") ? System.getenv(name.substring("env.".length())) : System.getProperty(name);
    }
}
