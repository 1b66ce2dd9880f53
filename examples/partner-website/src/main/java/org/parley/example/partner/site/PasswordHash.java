package org.parley.example.partner.site;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2-HMAC-SHA512 with a salt of its own. The cost is kept with the hash, so it can be raised later. */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {
    public static final int ITERATIONS = 210_000;
    private static final int BITS = 256;

    public static PasswordHash of(String password, int iterations, SecureRandom random) {
        var salt = random(16, random);
        return new PasswordHash(iterations, salt, derive(password, salt, iterations));
    }

    /** The hash of no password: checking against it costs the same and fails. */
    static PasswordHash ofNothing(int iterations, SecureRandom random) {
        return new PasswordHash(iterations, random(16, random), random(BITS / 8, random));
    }

    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    private static byte[] random(int length, SecureRandom random) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        var key = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        } finally {
            key.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
