package org.parley.openid.control.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** What can sign here (RFC 7518, RFC 8037), and with which kind of key. A key of one algorithm never serves another. */
public enum Algorithm {
    RS256(JWSAlgorithm.RS256, "RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)) {
        @Override
        JWK jwk(KeyPair pair, String id) {
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(id)
                    .build();
        }

        @Override
        JWSSigner signer(JWK key) throws JOSEException {
            return new RSASSASigner(key.toRSAKey());
        }

        @Override
        JWSVerifier verifier(JWK key) throws JOSEException {
            return new RSASSAVerifier(key.toRSAKey());
        }
    },
    ES256(JWSAlgorithm.ES256, "EC", new ECGenParameterSpec("secp256r1")) {
        @Override
        JWK jwk(KeyPair pair, String id) {
            return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(id)
                    .build();
        }

        @Override
        JWSSigner signer(JWK key) throws JOSEException {
            return new ECDSASigner(key.toECKey());
        }

        @Override
        JWSVerifier verifier(JWK key) throws JOSEException {
            return new ECDSAVerifier(key.toECKey());
        }
    },
    EDDSA(JWSAlgorithm.EdDSA, "Ed25519", NamedParameterSpec.ED25519) {
        @Override
        JWK jwk(KeyPair pair, String id) {
            return Ed25519.jwk(pair, id);
        }

        @Override
        JWSSigner signer(JWK key) {
            return new Ed25519.Signer(key.toOctetKeyPair());
        }

        @Override
        JWSVerifier verifier(JWK key) {
            return new Ed25519.Verifier(key.toOctetKeyPair());
        }
    };

    private final JWSAlgorithm jws;
    private final String generator;
    private final AlgorithmParameterSpec parameters;

    Algorithm(JWSAlgorithm jws, String generator, AlgorithmParameterSpec parameters) {
        this.jws = jws;
        this.generator = generator;
        this.parameters = parameters;
    }

    /** By the name that JOSE gives it; what has none here is RS256, as OpenID Connect has it for apps that say nothing. */
    public static Algorithm named(String name) {
        for (var algorithm : values()) {
            if (algorithm.jws.getName().equals(name)) {
                return algorithm;
            }
        }
        return RS256;
    }

    public JWSAlgorithm jws() {
        return jws;
    }

    JWK fresh(String id, SecureRandom random) {
        try {
            var pairs = KeyPairGenerator.getInstance(generator);
            pairs.initialize(parameters, random);
            return jwk(pairs.generateKeyPair(), id);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java makes no keys for " + this, missing);
        }
    }

    abstract JWK jwk(KeyPair pair, String id);

    abstract JWSSigner signer(JWK key) throws JOSEException;

    abstract JWSVerifier verifier(JWK key) throws JOSEException;
}
