package org.parley.openid.control.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.kernel.SettingsReader;
import org.parley.openid.OpenidSettings;

class KeyRingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JWTClaimsSet CLAIMS =
            new JWTClaimsSet.Builder().subject("o_someone").build();

    private final KeyRing ring = new KeyRing();

    @BeforeEach
    void settle() {
        ring.settings = OpenidSettings.read(new SettingsReader(name -> Optional.empty()));
        at(NOW);
    }

    private void at(Instant time) {
        ring.clock = Clock.fixed(time, ZoneOffset.UTC);
    }

    private static RingKey key(Algorithm algorithm, String id, Instant from) {
        return RingKey.of(algorithm, algorithm.fresh(id, RANDOM), from, from);
    }

    @ParameterizedTest
    @EnumSource
    void everyAlgorithmShouldSignWhatItsPublishedKeyVerifies(Algorithm algorithm) throws Exception {
        ring.replace(List.of(key(algorithm, "one", NOW)));
        var token = SignedJWT.parse(ring.sign(algorithm, "logout+jwt", CLAIMS));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(algorithm.jws());
        assertThat(token.getHeader().getKeyID()).isEqualTo("one");
        assertThat(ring.signed(token)).isTrue();

        var parts = token.serialize().split("\\.");
        var other = new JWTClaimsSet.Builder().subject("o_other").build();
        var altered = parts[0] + "." + other.toPayload().toBase64URL() + "." + parts[2];
        assertThat(ring.signed(SignedJWT.parse(altered))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void publishedKeyShouldHoldNoPrivateHalf(Algorithm algorithm) {
        ring.replace(List.of(key(algorithm, "one", NOW)));
        assertThat(ring.published().getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getAlgorithm()).isEqualTo(algorithm.jws());
        });
    }

    @Test
    void youngestKeyWhoseMomentHasComeShouldSign() throws Exception {
        ring.replace(List.of(
                key(Algorithm.ES256, "old", NOW.minusSeconds(100)),
                key(Algorithm.ES256, "new", NOW.plusSeconds(100)),
                key(Algorithm.EDDSA, "another", NOW)));
        assertThat(signer(Algorithm.ES256)).isEqualTo("old");
        assertThat(ring.published().getKeyByKeyId("new")).isNotNull();
        at(NOW.plusSeconds(100));
        assertThat(signer(Algorithm.ES256)).isEqualTo("new");
        assertThat(ring.published().getKeyByKeyId("old")).isNotNull();
        at(NOW.plusSeconds(100).plus(Duration.ofDays(7)));
        assertThat(ring.published().getKeyByKeyId("old")).isNull();
    }

    private String signer(Algorithm algorithm) throws Exception {
        return SignedJWT.parse(ring.sign(algorithm, null, CLAIMS)).getHeader().getKeyID();
    }

    /** The classical confusion: the public key's bytes taken as the secret of an HMAC. */
    @Test
    void tokenMadeWithThePublicKeyAsSecretShouldNotBeOurs() throws Exception {
        var key = key(Algorithm.RS256, "one", NOW);
        ring.replace(List.of(key));
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), CLAIMS);
        forged.sign(new MACSigner(key.published().toRSAKey().toPublicKey().getEncoded()));
        assertThat(ring.signed(forged)).isFalse();
    }

    @Test
    void tokenOfAnotherKeyUnderOurKeyIdShouldNotBeOurs() throws Exception {
        ring.replace(List.of(key(Algorithm.ES256, "one", NOW)));
        var other = new KeyRing();
        other.settings = ring.settings;
        other.clock = ring.clock;
        other.replace(List.of(key(Algorithm.ES256, "one", NOW)));
        assertThat(ring.signed(SignedJWT.parse(other.sign(Algorithm.ES256, null, CLAIMS))))
                .isFalse();
    }
}
