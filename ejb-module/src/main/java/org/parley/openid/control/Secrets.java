package org.parley.openid.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random texts that prove something by being known, and the hashes by which they are found again. */
@ApplicationScoped
public class Secrets {
    private static final int BYTES = 24;

    @Inject
    SecureRandom random;

    /** @param prefix by which people and secret scanners know it */
    public String fresh(String prefix) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** The challenge of a verifier, RFC 7636 section 4.2. */
    public static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(verifier));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
