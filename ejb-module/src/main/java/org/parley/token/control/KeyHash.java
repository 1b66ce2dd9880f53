package org.parley.token.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.parley.kernel.Sha256;

/** By what a key is known that is not kept. */
public final class KeyHash {
    private KeyHash() {}

    /** In base64url, 43 characters. */
    public static String of(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(key));
    }

    /** In constant time; nothing equals null. */
    static boolean same(String hash, String other) {
        return hash != null
                && other != null
                && MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
