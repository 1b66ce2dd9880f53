package org.parley.example.partner.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret shared with Parley, written {@code whsec_} and base64. */
public record Secret(byte[] key) {
    private static final String PREFIX = "whsec_";

    public Secret {
        if (key.length < 24 || key.length > 64) {
            throw new IllegalArgumentException("a secret has 24 to 64 bytes");
        }
    }

    public static Secret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret starts with " + PREFIX);
        }
        return new Secret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    byte[] mac(String id, long timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
