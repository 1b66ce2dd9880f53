package org.parley.im.control.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jxmpp.jid.EntityBareJid;
import org.parley.account.ScramVerifier;
import org.parley.kernel.Sha256;

/**
 * SASL SCRAM-SHA-256 (RFC 5802, RFC 7677) without channel binding. The server's own mechanism wants the salted password,
 * which is as good as the password; this one needs only the verifier that we store.
 */
final class ScramExchange implements SaslExchange {

    /** Whose verifiers there are. */
    interface Verifiers {
        /** Refuses a name for which too many attempts have failed; asked anew before each proof is looked at. */
        void admit(String name);

        /** Also for a name that does not exist: a verifier that no password fits. */
        ScramVerifier of(String name);

        EntityBareJid proved(String name);

        void refused(String name);
    }

    private final Verifiers verifiers;
    private final String serverNonce;
    private ClientFirst first;
    private ScramVerifier verifier;
    private String challenge;
    private EntityBareJid identity;

    private record ClientFirst(String header, String authorizationId, String name, String nonce, String bare) {

        static ClientFirst parse(String message) {
            var parts = message.split(",", -1);
            boolean understood = parts.length >= 4
                    && (parts[0].equals("n") || parts[0].equals("y"))
                    && (parts[1].isEmpty() || parts[1].startsWith("a="))
                    && parts[2].startsWith("n=")
                    && parts[3].startsWith("r=")
                    && parts[3].length() > 2;
            if (!understood) {
                throw SaslFailure.MALFORMED_REQUEST.refused();
            }
            var header = parts[0] + ',' + parts[1] + ',';
            return new ClientFirst(
                    header,
                    parts[1].isEmpty() ? "" : name(parts[1]),
                    name(parts[2]),
                    parts[3].substring(2),
                    message.substring(header.length()));
        }

        private static String name(String attribute) {
            var encoded = attribute.substring(2);
            var name = encoded.replace("=2C", ",").replace("=3D", "=");
            boolean valid = !encoded.isEmpty()
                    && encoded.equals(name.replace("=", "=3D").replace(",", "=2C"));
            if (!valid) {
                throw SaslFailure.MALFORMED_REQUEST.refused();
            }
            return name;
        }
    }

    ScramExchange(Verifiers verifiers, byte[] random) {
        this.verifiers = verifiers;
        this.serverNonce = Base64.getEncoder().encodeToString(random);
    }

    @Override
    public byte[] respond(byte[] message) {
        var text = new String(message, UTF_8);
        return (first == null ? challenge(text) : judge(text)).getBytes(UTF_8);
    }

    @Override
    public Optional<EntityBareJid> identity() {
        return Optional.ofNullable(identity);
    }

    private String challenge(String message) {
        first = ClientFirst.parse(message);
        verifiers.admit(first.name);
        verifier = verifiers.of(first.name);
        challenge = "r=" + first.nonce + serverNonce + ",s="
                + Base64.getEncoder().encodeToString(verifier.salt()) + ",i=" + verifier.iterations();
        return challenge;
    }

    private String judge(String message) {
        int end = message.lastIndexOf(",p=");
        var start = "c=" + Base64.getEncoder().encodeToString(first.header.getBytes(UTF_8)) + ",r=" + first.nonce
                + serverNonce;
        if (end < 0 || !message.substring(0, end).equals(start)) {
            throw SaslFailure.MALFORMED_REQUEST.refused();
        }
        verifiers.admit(first.name);
        var signed = (first.bare + ',' + challenge + ',' + start).getBytes(UTF_8);
        if (!proves(decoded(message.substring(end + 3)), signed)) {
            verifiers.refused(first.name);
            throw SaslFailure.NOT_AUTHORIZED.refused();
        }
        var proved = verifiers.proved(first.name);
        if (!Authorization.isOf(first.authorizationId, proved)) {
            throw SaslFailure.INVALID_AUTHZID.refused();
        }
        identity = proved;
        return "v=" + Base64.getEncoder().encodeToString(hmac(verifier.serverKey(), signed));
    }

    /** Whether the proof, freed from the client's signature, is the key whose hash is stored. */
    private boolean proves(byte[] proof, byte[] signed) {
        var key = hmac(verifier.storedKey(), signed);
        if (proof.length != key.length) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            key[i] ^= proof[i];
        }
        try {
            return MessageDigest.isEqual(Sha256.of(key), verifier.storedKey());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw SaslFailure.MALFORMED_REQUEST.refused();
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
