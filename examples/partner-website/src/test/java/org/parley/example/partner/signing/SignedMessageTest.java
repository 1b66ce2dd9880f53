package org.parley.example.partner.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedMessageTest {
    private static final Secret OLD = new Secret(new byte[32]);
    private static final Secret NEW = Secret.parse("whsec_YW4gZXhhbXBsZSBzZWNyZXQgb2YgMzIgYnl0ZXMuLi4=");

    private final SignedMessage message = message("msg_1", 1_000, "{}");

    @Test
    void eitherSecretShouldDoDuringRotation() {
        var signatures = message.signature(List.of(NEW, OLD));

        assertThat(message.bears(signatures, List.of(OLD))).isTrue();
        assertThat(message.bears(signatures, List.of(NEW))).isTrue();
        assertThat(message.bears(message.signature(List.of(OLD)), List.of(NEW, OLD)))
                .isTrue();
    }

    @Test
    void anyChangeShouldBreakTheSignature() {
        var signature = message.signature(List.of(NEW));

        assertThat(message("msg_2", 1_000, "{}").bears(signature, List.of(NEW))).isFalse();
        assertThat(message("msg_1", 1_001, "{}").bears(signature, List.of(NEW))).isFalse();
        assertThat(message("msg_1", 1_000, "{ }").bears(signature, List.of(NEW)))
                .isFalse();
        assertThat(message.bears(signature, List.of(OLD))).isFalse();
        assertThat(message.bears(signature, List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1,", "v1,???", "v2,AAAA", "v1a,AAAA"})
    void nonsenseShouldBeNoSignature(String signatures) {
        assertThat(message.bears(signatures, List.of(NEW))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a b", "ü", "a\n"})
    void idThatCouldBeCutElsewhereShouldBeRefused(String id) {
        assertThat(SignedMessage.validId(id)).isFalse();
    }

    @Test
    void windowShouldBeFiveMinutesToEitherSide() {
        assertThat(message.freshAt(Instant.ofEpochSecond(1_300))).isTrue();
        assertThat(message.freshAt(Instant.ofEpochSecond(700))).isTrue();
        assertThat(message.freshAt(Instant.ofEpochSecond(1_301))).isFalse();
        assertThat(message.freshAt(Instant.ofEpochSecond(699))).isFalse();
    }

    private static SignedMessage message(String id, long time, String body) {
        return new SignedMessage(id, time, body.getBytes(StandardCharsets.UTF_8));
    }
}
