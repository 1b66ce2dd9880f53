package org.parley.openid.control.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

/**
 * EdDSA by what Java itself brings; the JOSE library would need another one for it. A public key is the y coordinate,
 * little end first, with the lowest bit of x as its highest bit
 * (<a href="https://www.rfc-editor.org/rfc/rfc8032#section-5.1.2">RFC 8032, 5.1.2</a>).
 */
final class Ed25519 {
    private static final String NAME = "Ed25519";
    private static final int LENGTH = 32;

    private Ed25519() {}

    static OctetKeyPair jwk(KeyPair pair, String id) {
        var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(encoded((EdECPublicKey) pair.getPublic())))
                .d(Base64URL.encode(seed))
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.EdDSA)
                .keyID(id)
                .build();
    }

    private static byte[] encoded(EdECPublicKey key) {
        var point = reversed(key.getPoint().getY().toByteArray());
        if (key.getPoint().isXOdd()) {
            point[LENGTH - 1] |= (byte) 0x80;
        }
        return point;
    }

    private static EdECPoint decoded(byte[] encoded) {
        var bytes = encoded.clone();
        boolean odd = (bytes[LENGTH - 1] & 0x80) != 0;
        bytes[LENGTH - 1] &= 0x7f;
        return new EdECPoint(odd, new BigInteger(1, reversed(bytes)));
    }

    /** To or from the little end first, at full length. */
    private static byte[] reversed(byte[] bytes) {
        var turned = new byte[LENGTH];
        for (int i = 0; i < Math.min(LENGTH, bytes.length); i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }

    private abstract static class Provider {
        private final JCAContext context = new JCAContext();

        public Set<JWSAlgorithm> supportedJWSAlgorithms() {
            return Set.of(JWSAlgorithm.EdDSA);
        }

        public JCAContext getJCAContext() {
            return context;
        }
    }

    static final class Signer extends Provider implements JWSSigner {
        private final PrivateKey key;

        Signer(OctetKeyPair pair) {
            try {
                key = KeyFactory.getInstance(NAME)
                        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, pair.getDecodedD()));
            } catch (GeneralSecurityException unusable) {
                throw new IllegalStateException("not a key for EdDSA", unusable);
            }
        }

        @Override
        public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
            try {
                var signature = Signature.getInstance(NAME);
                signature.initSign(key);
                signature.update(input);
                return Base64URL.encode(signature.sign());
            } catch (GeneralSecurityException failed) {
                throw new JOSEException("could not sign", failed);
            }
        }
    }

    static final class Verifier extends Provider implements JWSVerifier {
        private final PublicKey key;

        Verifier(OctetKeyPair pair) {
            try {
                key = KeyFactory.getInstance(NAME)
                        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, decoded(pair.getDecodedX())));
            } catch (GeneralSecurityException unusable) {
                throw new IllegalStateException("not a key for EdDSA", unusable);
            }
        }

        @Override
        public boolean verify(JWSHeader header, byte[] input, Base64URL signed) {
            try {
                var signature = Signature.getInstance(NAME);
                signature.initVerify(key);
                signature.update(input);
                return signature.verify(signed.decode());
            } catch (GeneralSecurityException malformed) {
                return false;
            }
        }
    }
}
