package org.parley.it.ticket.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Keys that look right to the last character and were never given out, as docs/protocols/tickets.md says what they are. */
final class MadeUpKey {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private MadeUpKey() {}

    static String authorization() {
        return complete("ply_ta_" + UUID.randomUUID().toString().replace("-", "") + letters(30));
    }

    static String refresh() {
        return complete("ply_tr_" + letters(52));
    }

    /** The last characters before the checksum are others; the checksum is right again. */
    static String altered(String key) {
        var body = key.substring(0, key.length() - 6);
        var last = body.charAt(body.length() - 1);
        return complete(body.substring(0, body.length() - 1) + (last == 'x' ? 'y' : 'x'));
    }

    /** One character is another, and so the checksum is wrong. */
    static String mistyped(String key) {
        var other = key.charAt(12) == 'a' ? 'b' : 'a';
        return key.substring(0, 12) + other + key.substring(13);
    }

    private static String letters(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String complete(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        var checksum = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < 6; i++) {
            checksum.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return body + checksum;
    }
}
