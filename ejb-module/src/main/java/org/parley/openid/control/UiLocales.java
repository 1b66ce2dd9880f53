package org.parley.openid.control;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** In which language an app would have us speak: {@code ui_locales}, OpenID Connect Core 3.1.2.1. */
public final class UiLocales {
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    private UiLocales() {}

    /** The first of them that we have texts in; null when there is none. */
    public static String language(String locales) {
        return locales == null
                ? null
                : Stream.of(locales.split(" "))
                        .map(locale -> Locale.forLanguageTag(locale).getLanguage())
                        .filter(LANGUAGES::contains)
                        .findFirst()
                        .orElse(null);
    }
}
