package org.parley.example.partner.site;

import java.util.Locale;
import java.util.regex.Pattern;

/** Every bound on what members may write. They keep a page of 50 postings, or a whole address book, far below 1 MiB. */
final class Limits {
    static final int CONTACTS = 500;
    static final int GROUPS = 5;
    static final int NAME = 100;
    static final int GROUP = 40;
    static final int TITLE = 200;
    static final int TEXT = 4_000;
    static final int LINK = 500;

    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{1,64}");
    private static final Pattern LINK_FORM = Pattern.compile("https?://[^\\s\"<>]+");

    private Limits() {}

    static String userName(String value) {
        if (value == null || !USER_NAME.matcher(value).matches() || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new InputRefused("A user name has 1 to 64 lower-case letters, digits, dots, hyphens or underscores.");
        }
        return value;
    }

    static String line(String what, String value, int max) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            throw new InputRefused("%s has 1 to %d characters, on one line.".formatted(what, max));
        }
        return text;
    }

    static String text(String value) {
        var text = value == null ? "" : value.strip().replace("\r\n", "\n");
        if (text.isEmpty() || text.length() > TEXT || text.chars().anyMatch(Limits::unprintable)) {
            throw new InputRefused("The text has 1 to %d characters.".formatted(TEXT));
        }
        return text;
    }

    /** Absent, or an address that is safe to put behind a link: never {@code javascript:} and the like. */
    static String link(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var link = value.strip();
        if (link.length() > LINK || !LINK_FORM.matcher(link).matches()) {
            throw new InputRefused("A link starts with http:// or https://.");
        }
        return link;
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }
}
