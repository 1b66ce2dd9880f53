package org.parley.app;

import java.util.Locale;

/**
 * A text for people in the two languages of the house.
 *
 * @param zh null when it is the same in Chinese
 */
public record LocalText(String en, String zh) {

    public String in(Locale locale) {
        return zh != null && locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
