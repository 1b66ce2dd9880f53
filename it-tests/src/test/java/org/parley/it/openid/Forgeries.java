package org.parley.it.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.LinkedHashMap;
import java.util.Map;

/** ID tokens that say the same as a good one, and were not signed by the server. */
final class Forgeries {
    private Forgeries() {}

    /** By what is wrong with each. */
    static Map<String, String> of(JWT good, App app) throws Exception {
        var claims = good.getJWTClaimsSet();
        var ours = (RSAKey) JWKSet.load(app.provider().getJWKSetURI().toURL())
                .getKeyByKeyId(((JWSHeader) good.getHeader()).getKeyID());
        var stranger = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
        var rs256 = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ours.getKeyID());
        var hs256 = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ours.getKeyID());
        var forgeries = new LinkedHashMap<String, String>();
        forgeries.put("not signed", new PlainJWT(claims).serialize());
        forgeries.put("signed by a stranger", signed(rs256.build(), claims, new RSASSASigner(stranger)));
        forgeries.put(
                "signed by a key that it brings along",
                signed(rs256.jwk(stranger.toPublicJWK()).build(), claims, new RSASSASigner(stranger)));
        forgeries.put(
                "signed with the public key as a shared secret",
                signed(
                        hs256.build(),
                        claims,
                        new MACSigner(ours.toRSAPublicKey().getEncoded())));
        forgeries.put(
                "signed with the published text as a shared secret",
                signed(hs256.build(), claims, new MACSigner(ours.toJSONString())));
        forgeries.put("cut off", good.getParsedString().replaceFirst("[^.]+$", ""));
        return forgeries;
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
