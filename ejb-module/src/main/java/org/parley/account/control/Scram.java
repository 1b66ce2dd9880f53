package org.parley.account.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.parley.account.ScramVerifier;
import org.parley.kernel.Sha256;

/** The key derivation of SCRAM-SHA-256: RFC 5802 section 3, RFC 7677. */
final class Scram {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BITS = 256;

    private Scram() {}

    /** @param password already prepared */
    static ScramVerifier derive(String password, byte[] salt, int iterations) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BITS);
            var saltedPassword = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            spec.clearPassword();
            var clientKey = hmac(saltedPassword, "Client Key");
            var storedKey = Sha256.of(clientKey);
            return new ScramVerifier(salt, iterations, storedKey, hmac(saltedPassword, "Server Key"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has PBKDF2", missing);
        }
    }

    static boolean matches(ScramVerifier verifier, String password) {
        var derived = derive(password, verifier.salt(), verifier.iterations());
        return MessageDigest.isEqual(derived.storedKey(), verifier.storedKey());
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }
}
