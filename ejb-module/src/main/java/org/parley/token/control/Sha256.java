package org.parley.token.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The hashes by which keys are known. Keys are long and random, so a fast hash without salt is as good as a slow one. */
public final class Sha256 {
    private Sha256() {}

    /** In base64url, 43 characters. */
    public static String of(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest().digest(key.getBytes(StandardCharsets.US_ASCII)));
    }

    /** In constant time; nothing equals null. */
    static boolean same(String hash, String other) {
        return hash != null
                && other != null
                && MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
