package org.parley.wildfly;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random texts that nobody guesses. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters and digits that look like another one. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /** 256 bits, safe in URLs, files and on a command line. */
    static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** A key in the form of Standard Webhooks. */
    static String webhookSecret() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes());
    }

    /** A password to read from one window and type into another: {@code k7mq-x2ha-9rtd-wq3e}, 79 bits. */
    static String legible() {
        return IntStream.range(0, 4).mapToObj(group -> letters(4)).collect(Collectors.joining("-"));
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, LEGIBLE.length())
                .mapToObj(LEGIBLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static byte[] bytes() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
