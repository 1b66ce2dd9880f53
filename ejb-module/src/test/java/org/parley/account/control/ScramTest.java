package org.parley.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.parley.account.ScramVerifier;

class ScramTest {
    private static final byte[] SALT = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");

    /** The dialogue of RFC 7677 section 3. */
    @Test
    void verifierShouldAcceptTheProofOfTheSpecification() throws Exception {
        var dialogue = "n=user,r=rOprNGfwEbeRWgbNEkqO,"
                + "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,"
                + "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
        var proof = Base64.getDecoder().decode("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");

        var verifier = Scram.derive("pencil", SALT, 4096);

        var clientKey = hmac(verifier.storedKey(), dialogue);
        for (int i = 0; i < clientKey.length; i++) {
            clientKey[i] ^= proof[i];
        }
        assertThat(MessageDigest.getInstance("SHA-256").digest(clientKey)).isEqualTo(verifier.storedKey());
        assertThat(Base64.getEncoder().encodeToString(hmac(verifier.serverKey(), dialogue)))
                .isEqualTo("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    @Test
    void verifierShouldFitItsPasswordOnly() {
        var verifier = Scram.derive("pencil", SALT, 4096);

        assertThat(Scram.matches(verifier, "pencil")).isTrue();
        assertThat(Scram.matches(verifier, "pencil ")).isFalse();
    }

    @Test
    void verifierShouldComeBackFromItsText() {
        var verifier = Scram.derive("pencil", SALT, 4096);

        var read = ScramVerifier.parse(verifier.text());

        assertThat(read.text())
                .isEqualTo(verifier.text())
                .startsWith("SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$")
                .hasSizeLessThan(256);
        assertThat(Scram.matches(read, "pencil")).isTrue();
        assertThatThrownBy(() -> ScramVerifier.parse("MD5$1:a$b:c")).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
