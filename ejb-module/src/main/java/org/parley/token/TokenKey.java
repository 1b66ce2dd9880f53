package org.parley.token;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * The text of a key: a prefix by which people and secret scanners know it; a locator, by which its family is found; 30
 * random letters and digits, which are 178 bits; and six more that are a checksum (CRC-32) of all before, so that a mistyped
 * key is refused without a look-up. The locator of an access key is the id of the family, that of a refresh key is random
 * and as secret as the key: whoever sees an access key cannot make up a refresh key that would end the family as reused.
 */
public enum TokenKey {
    TICKET_AUTHORIZATION("ply_ta_", TokenKey.ID),
    TICKET_REFRESH("ply_tr_", TokenKey.RANDOM),
    OAUTH_ACCESS("ply_oa_", TokenKey.ID),
    OAUTH_REFRESH("ply_or_", TokenKey.RANDOM);

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID = 32;
    private static final int RANDOM = 22;
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

    /** Of which family a well-formed access key says it is; empty when it is none. */
    public static Optional<UUID> familyOf(String text) {
        return of(text).filter(key -> key.locator == ID).flatMap(key -> key.familyIn(text));
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

    /** The locator of all access keys of a family. */
    public static String locator(UUID family) {
        var hex = HexFormat.of();
        return hex.toHexDigits(family.getMostSignificantBits()) + hex.toHexDigits(family.getLeastSignificantBits());
    }

    /** A new locator, for all refresh keys of a family. */
    public static String locator(SecureRandom random) {
        return letters(random, RANDOM);
    }

    /** A new key of this sort with that locator. */
    public String draw(String withLocator, SecureRandom random) {
        return complete(prefix + withLocator + letters(random, SECRET));
    }

    /** By which the family of a well-formed key is found. */
    public String locatorOf(String text) {
        return text.substring(prefix.length(), prefix.length() + locator);
    }

    private Optional<UUID> familyIn(String accessKey) {
        var digits = locatorOf(accessKey);
        try {
            return Optional.of(new UUID(
                    HexFormat.fromHexDigitsToLong(digits, 0, ID / 2),
                    HexFormat.fromHexDigitsToLong(digits, ID / 2, ID)));
        } catch (IllegalArgumentException otherLetters) {
            return Optional.empty();
        }
    }

    /** What only this one of the keys of a family has. */
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
