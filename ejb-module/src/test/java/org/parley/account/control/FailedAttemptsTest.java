package org.parley.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.account.AccountSettings;
import org.parley.kernel.Problem;

class FailedAttemptsTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final FailedAttempts attempts = new FailedAttempts();

    @BeforeEach
    void settle() {
        attempts.settings = new AccountSettings(4096, 8, 128, 3, Duration.ofMinutes(5), Duration.ofHours(24), "");
        at(START);
    }

    @Test
    void addressThatFailedTooOftenShouldBeToldWhenToComeBack() {
        fail("10.0.0.1", 3);
        at(START.plusSeconds(60));

        assertThatThrownBy(() -> attempts.check("10.0.0.1"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.retryAfter()).contains(Duration.ofMinutes(4)));
        assertThatCode(() -> attempts.check("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void windowShouldEnd() {
        fail("10.0.0.1", 3);
        at(START.plusSeconds(300));

        assertThatCode(() -> attempts.check("10.0.0.1")).doesNotThrowAnyException();
        fail("10.0.0.1", 2);
        assertThatCode(() -> attempts.check("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void fewFailuresShouldBeForgiven() {
        fail("10.0.0.1", 2);
        fail(null, 10);

        assertThatCode(() -> attempts.check("10.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> attempts.check(null)).doesNotThrowAnyException();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.add(address);
        }
    }

    private void at(Instant now) {
        attempts.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
