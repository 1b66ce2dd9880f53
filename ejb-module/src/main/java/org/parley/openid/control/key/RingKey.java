package org.parley.openid.control.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;

/** A signing key, opened for use. */
public record RingKey(
        Algorithm algorithm,
        JWK published,
        JWSSigner signer,
        JWSVerifier verifier,
        Instant created,
        Instant signsFrom) {

    static RingKey of(Algorithm algorithm, JWK key, Instant created, Instant signsFrom) {
        try {
            var open = key.toPublicJWK();
            return new RingKey(algorithm, open, algorithm.signer(key), algorithm.verifier(open), created, signsFrom);
        } catch (JOSEException unusable) {
            throw new IllegalStateException("a signing key does not work", unusable);
        }
    }

    public String id() {
        return published.getKeyID();
    }

    /** The header's algorithm counts for nothing: the key has its own. */
    boolean signed(JWSObject message) {
        try {
            return algorithm.jws().equals(message.getHeader().getAlgorithm()) && message.verify(verifier);
        } catch (JOSEException unusable) {
            return false;
        }
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(algorithm.jws()).keyID(id());
    }
}
