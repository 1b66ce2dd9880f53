package org.parley.signin.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.kernel.SettingsReader;
import org.parley.signin.SigninSettings;
import org.parley.signin.entity.FailureCount;

class PatienceTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final Patience patience = new Patience(SigninSettings.read(new SettingsReader(name -> Optional.empty())));
    private final FailureCount count = new FailureCount("fingerprint", "ACCOUNT");

    @Test
    void delaysShouldGrowAndEndInALock() {
        var waits = new ArrayList<Long>();
        for (int failure = 1; failure <= 9; failure++) {
            assertThat(patience.failed(count, START)).isFalse();
            waits.add(
                    count.blocks(START)
                            ? Duration.between(START, count.blockedUntil()).toSeconds()
                            : 0L);
        }
        assertThat(waits).isEqualTo(List.of(0L, 0L, 0L, 0L, 2L, 4L, 8L, 16L, 32L));
        assertThat(patience.failed(count, START)).as("the tenth locks").isTrue();
        assertThat(count.blockedUntil()).isEqualTo(START.plus(Duration.ofMinutes(15)));
        assertThat(patience.failed(count, START)).as("and is told once").isFalse();
    }

    @Test
    void countShouldEndWithTheLockOrWithTheMemory() {
        patience.failed(count, START);
        assertThat(count.over(START.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(count.over(START.plus(Duration.ofHours(1)))).isTrue();
        for (int failure = 2; failure <= 10; failure++) {
            patience.failed(count, START);
        }
        assertThat(count.over(START.plus(Duration.ofMinutes(15)))).isTrue();
    }
}
