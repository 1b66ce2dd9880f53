package org.parley.token.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps the new keys for whoever shows the refresh key that they replaced, and for nobody else: AES-256-GCM under a key
 * that HKDF (RFC 5869, SHA-256) makes of the replaced one, which we do not keep.
 */
public final class GraceSeal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] SALT = "parley/token/grace".getBytes(StandardCharsets.US_ASCII);

    private GraceSeal() {}

    /** @param purpose authenticated too: what is sealed for one family does not open for another */
    public static String seal(String replacedKey, String purpose, String successor, SecureRandom random) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed =
                cipher(Cipher.ENCRYPT_MODE, replacedKey, purpose, nonce, successor.getBytes(StandardCharsets.US_ASCII));
        var box = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, box, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(box);
    }

    public static String open(String replacedKey, String purpose, String sealed) {
        var box = Base64.getDecoder().decode(sealed);
        var successor = cipher(
                Cipher.DECRYPT_MODE,
                replacedKey,
                purpose,
                Arrays.copyOf(box, NONCE),
                Arrays.copyOfRange(box, NONCE, box.length));
        return new String(successor, StandardCharsets.US_ASCII);
    }

    private static byte[] cipher(int mode, String replacedKey, String purpose, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived(replacedKey), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the sealed successor of a key does not open", broken);
        }
    }

    /** HKDF-Extract, then one block of HKDF-Expand. */
    private static byte[] derived(String replacedKey) throws GeneralSecurityException {
        var pseudoRandom = hmac(SALT, replacedKey.getBytes(StandardCharsets.US_ASCII));
        return hmac(pseudoRandom, new byte[] {1});
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
