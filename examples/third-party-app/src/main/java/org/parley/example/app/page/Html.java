package org.parley.example.app.page;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markup that is safe to send: whatever is put into a template is escaped, unless it is {@code Html} itself. */
record Html(String markup) {
    static final Html NOTHING = new Html("");

    static Html of(String template, Object... values) {
        return new Html(template.formatted(Stream.of(values).map(Html::safe).toArray()));
    }

    static <T> Html each(Collection<T> items, Function<T, Html> template) {
        return new Html(items.stream().map(template).map(Html::markup).collect(Collectors.joining("\n")));
    }

    private static Object safe(Object value) {
        return value instanceof Html html ? html.markup : escape(value == null ? "" : value.toString());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
