package org.parley.example.partner.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parley.example.partner.signing.SignedMessage;

class SeenIdsTest {
    private final SeenIds seen = new SeenIds();
    private final SignedMessage message = new SignedMessage("msg_1", 1_000, new byte[0]);

    @Test
    void idShouldBeForgottenOnlyAfterItsWindow() {
        assertThat(seen.first(message, Instant.ofEpochSecond(700))).isTrue();
        assertThat(seen.first(message, Instant.ofEpochSecond(1_300))).isFalse();
        assertThat(seen.first(message, Instant.ofEpochSecond(1_302))).isTrue();
    }
}
