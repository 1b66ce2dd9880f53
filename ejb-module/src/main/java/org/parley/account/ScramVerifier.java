package org.parley.account;

import java.util.Base64;

/** What the server keeps instead of a password; the text form is that of RFC 5803. */
public record ScramVerifier(byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {
    private static final String SCHEME = "SCRAM-SHA-256";

    public static ScramVerifier parse(String text) {
        var parts = text.split("[$:]");
        if (parts.length != 5 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("not a " + SCHEME + " verifier");
        }
        var base64 = Base64.getDecoder();
        return new ScramVerifier(
                base64.decode(parts[2]), Integer.parseInt(parts[1]), base64.decode(parts[3]), base64.decode(parts[4]));
    }

    public String text() {
        var base64 = Base64.getEncoder();
        return SCHEME + "$" + iterations + ":" + base64.encodeToString(salt) + "$" + base64.encodeToString(storedKey)
                + ":" + base64.encodeToString(serverKey);
    }

    @Override
    public String toString() {
        return SCHEME + "$" + iterations;
    }
}
