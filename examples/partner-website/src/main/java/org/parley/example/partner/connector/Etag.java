package org.parley.example.partner.connector;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.parley.example.partner.Json;

/** Names a state: the same content has the same etag, on every start and on every machine. */
final class Etag {
    private Etag() {}

    static String of(Object content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Json.bytes(content));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
