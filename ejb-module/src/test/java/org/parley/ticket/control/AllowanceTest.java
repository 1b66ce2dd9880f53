package org.parley.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private final Allowance allowance = new Allowance(3, Duration.ofMinutes(1));

    @Test
    void whatIsSpentShouldComeBackWithTheNextWindow() {
        for (int i = 0; i < 3; i++) {
            assertThat(allowance.exhausted("a", NOW)).isEmpty();
            allowance.spend("a", NOW.plusSeconds(i));
        }
        assertThat(allowance.exhausted("a", NOW.plusSeconds(10))).contains(Duration.ofSeconds(50));
        assertThat(allowance.exhausted("b", NOW.plusSeconds(10))).isEmpty();
        assertThat(allowance.exhausted("a", NOW.plusSeconds(60))).isEmpty();
        allowance.spend("a", NOW.plusSeconds(60));
        assertThat(allowance.exhausted("a", NOW.plusSeconds(61))).isEmpty();
    }

    @Test
    void clockThatIsSetBackShouldLockNobodyOut() {
        for (int i = 0; i < 3; i++) {
            allowance.spend("a", NOW);
        }
        assertThat(allowance.exhausted("a", NOW)).isPresent();
        assertThat(allowance.exhausted("a", NOW.minus(Duration.ofHours(1)))).isEmpty();
    }
}
