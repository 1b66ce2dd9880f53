package org.parley.openid.control.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class Ed25519Test {
    /** RFC 8037, appendix A.1. */
    private static final String KEY = """
            {"kty":"OKP","crv":"Ed25519",
             "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
             "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
            """;

    /** RFC 8037, appendix A.4. */
    private static final String SIGNED =
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6d"
                    + "WbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    @Test
    void exampleOfTheRfcShouldComeOut() throws Exception {
        var key = OctetKeyPair.parse(KEY);
        var message = new JWSObject(new JWSHeader(JWSAlgorithm.EdDSA), new Payload("Example of Ed25519 signing"));
        message.sign(new Ed25519.Signer(key));
        assertThat(message.serialize()).isEqualTo(SIGNED);
        assertThat(JWSObject.parse(SIGNED).verify(new Ed25519.Verifier(key.toPublicJWK())))
                .isTrue();
    }

    /** Whatever the sign of x and the length of y. */
    @RepeatedTest(20)
    void freshKeyShouldKeepWhatItIsWhenItIsWrittenDown() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var key = OctetKeyPair.parse(Ed25519.jwk(pair, "k").toJSONString());
        var message = new JWSObject(new JWSHeader(JWSAlgorithm.EdDSA), new Payload("hello"));
        message.sign(new Ed25519.Signer(key));
        assertThat(message.verify(new Ed25519.Verifier(key.toPublicJWK()))).isTrue();
    }
}
