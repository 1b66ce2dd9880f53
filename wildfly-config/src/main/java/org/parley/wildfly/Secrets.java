package org.parley.wildfly;

import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that nobody guesses: 256 bits, safe in URLs, files and on a command line. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
