package org.parley.it.xmpp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The client's side of SCRAM-SHA-256 (RFC 5802, RFC 7677) without channel binding. */
final class Scram {
    private static final String HEADER = "n,,";

    private final String firstBare;
    private final String nonce;
    private final String password;
    private byte[] serverSignature;

    Scram(String user, String password) {
        this.password = password;
        var random = new byte[18];
        new SecureRandom().nextBytes(random);
        nonce = Base64.getEncoder().encodeToString(random);
        firstBare = "n=" + user.replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
    }

    String first() {
        return HEADER + firstBare;
    }

    String answer(String serverFirst) {
        var challenge = attributes(serverFirst);
        if (!challenge.get("r").startsWith(nonce)) {
            throw new AssertionError("the server did not extend the nonce: " + serverFirst);
        }
        var withoutProof = "c=" + base64(HEADER.getBytes(StandardCharsets.UTF_8)) + ",r=" + challenge.get("r");
        var exchange = firstBare + "," + serverFirst + "," + withoutProof;
        var salted = salted(Base64.getDecoder().decode(challenge.get("s")), Integer.parseInt(challenge.get("i")));
        var clientKey = hmac(salted, "Client Key");
        var signature = hmac(sha256(clientKey), exchange);
        serverSignature = hmac(hmac(salted, "Server Key"), exchange);
        return withoutProof + ",p=" + base64(xor(clientKey, signature));
    }

    /** The server must prove that it knows the password too. */
    void check(String serverFinal) {
        var shown = Base64.getDecoder().decode(attributes(serverFinal).get("v"));
        if (!Arrays.equals(shown, serverSignature)) {
            throw new AssertionError("wrong server signature: " + serverFinal);
        }
    }

    private static Map<String, String> attributes(String message) {
        var attributes = new HashMap<String, String>();
        for (var part : message.split(",")) {
            attributes.put(part.substring(0, 1), part.substring(2));
        }
        return attributes;
    }

    private byte[] salted(byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] xor(byte[] left, byte[] right) {
        var result = left.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= right[i];
        }
        return result;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
