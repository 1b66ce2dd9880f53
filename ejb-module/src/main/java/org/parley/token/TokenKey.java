package org.parley.token;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The text of a key: a prefix by which people and secret scanners know it, random letters and digits, and six more that are
 * a checksum (CRC-32) of all before, so that a mistyped key is refused without a look-up. 30 random characters are 178
 * bits. A refresh key has 22 more in front, its locator, which stays the same for the whole family.
 */
public enum TokenKey {
    TICKET_AUTHORIZATION("ply_ta_", 0),
    TICKET_REFRESH("ply_tr_", TokenKey.LOCATOR),
    OAUTH_ACCESS("ply_oa_", 0),
    OAUTH_REFRESH("ply_or_", TokenKey.LOCATOR);

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LOCATOR = 22;
    private static final int SECRET = 30;
    private static final int CHECKSUM = 6;

    private final String prefix;
    private final int locator;

    TokenKey(String prefix, int locator) {
        this.prefix = prefix;
        this.locator = locator;
    }

    /** Which sort of well-formed key the text is; empty when it is none. */
    public static Optional<TokenKey> of(String text) {
        for (var key : values()) {
            if (key.wellFormed(text)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    public String prefix() {
        return prefix;
    }

    /** Whether the text is a key of this sort, and not merely looks like one. Says nothing about whether it is known. */
    public boolean wellFormed(String text) {
        int body = prefix.length() + locator + SECRET;
        if (text == null || text.length() != body + CHECKSUM || !text.startsWith(prefix)) {
            return false;
        }
        for (int i = prefix.length(); i < text.length(); i++) {
            if (!letterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return checksum(text.substring(0, body)).regionMatches(0, text, body, CHECKSUM);
    }

    private static boolean letterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** A new key of this sort, with a locator of its own when it has one. */
    public String draw(SecureRandom random) {
        return complete(prefix + letters(random, locator + SECRET));
    }

    /** A new refresh key of the family of the given one. */
    public String drawAfter(String before, SecureRandom random) {
        return complete(prefix + locatorOf(before) + letters(random, SECRET));
    }

    /** By which the family of a well-formed refresh key is found. */
    public String locatorOf(String text) {
        return text.substring(prefix.length(), prefix.length() + locator);
    }

    /** What only this one of the refresh keys of a family has. */
    public String secretOf(String text) {
        return text.substring(prefix.length() + locator, prefix.length() + locator + SECRET);
    }

    private static String complete(String text) {
        return text + checksum(text);
    }

    private static String letters(SecureRandom random, int count) {
        var letters = new StringBuilder(count);
        var chance = new byte[count];
        while (letters.length() < count) {
            random.nextBytes(chance);
            for (int i = 0; i < count && letters.length() < count; i++) {
                int six = chance[i] & 0x3F;
                if (six < ALPHABET.length()) {
                    letters.append(ALPHABET.charAt(six));
                }
            }
        }
        return letters.toString();
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        var letters = new char[CHECKSUM];
        long rest = crc.getValue();
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            letters[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(letters);
    }
}
