package org.parley.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what the server must be able to read back, such as the secrets of connectors: AES-256-GCM under the server's
 * key, a random nonce in front. The purpose is authenticated too, so a sealed text moved to another column or row does
 * not open.
 */
@ApplicationScoped
public class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    @Inject
    SecretKey key;

    @Inject
    SecureRandom random;

    /** @param purpose what the secret is for, such as {@code website/<id>/secret}; needed again to open it */
    public String seal(String purpose, String secret) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, secret.getBytes(StandardCharsets.UTF_8));
        var box = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, box, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(box);
    }

    public String open(String purpose, String sealed) {
        var box = Base64.getDecoder().decode(sealed);
        var nonce = Arrays.copyOf(box, NONCE);
        var secret = cipher(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(box, NONCE, box.length));
        return new String(secret, StandardCharsets.UTF_8);
    }

    /** 32 bytes that only this server can compute and that are the same every time. */
    public byte[] fingerprint(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the server key does not work", broken);
        }
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a sealed secret does not open, or the server key does not work", broken);
        }
    }
}
