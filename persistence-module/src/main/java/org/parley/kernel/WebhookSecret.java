package org.parley.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that we share with a partner, written as {@code whsec_} and base64. Its {@code toString} tells nothing. */
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final int MIN_LENGTH = 24;
    private static final int MAX_LENGTH = 64;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    public static WebhookSecret fresh(SecureRandom random) {
        var key = new byte[LENGTH];
        random.nextBytes(key);
        return new WebhookSecret(key);
    }

    /** @throws IllegalArgumentException without repeating the text, if it is no secret of 24 to 64 bytes */
    public static WebhookSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret begins with " + PREFIX);
        }
        var key = decoded(text.substring(PREFIX.length()));
        if (key.length < MIN_LENGTH || key.length > MAX_LENGTH) {
            throw new IllegalArgumentException("a secret has " + MIN_LENGTH + " to " + MAX_LENGTH + " bytes");
        }
        return new WebhookSecret(key);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("after " + PREFIX + " a secret is base64");
        }
    }

    /** The secret itself, to be shown once or sealed. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    byte[] mac(String id, long timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
