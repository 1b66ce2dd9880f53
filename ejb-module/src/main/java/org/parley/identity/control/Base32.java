package org.parley.identity.control;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Random text in the lower case of RFC 4648 section 6, which no JID preparation, file system or eye changes. */
final class Base32 {
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 128;
    private static final int LENGTH = (BITS + 4) / 5;

    private Base32() {}

    /** 128 bits, 26 characters. */
    static String random(SecureRandom random) {
        var rest = new BigInteger(BITS, random);
        var text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt(rest.intValue() & 31);
            rest = rest.shiftRight(5);
        }
        return new String(text);
    }
}
