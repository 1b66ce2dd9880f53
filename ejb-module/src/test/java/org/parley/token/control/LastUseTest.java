package org.parley.token.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastUseTest {
    private final LastUse lastUse = new LastUse();

    @Test
    void usesShouldBeTakenOnceAndNotTooManyAtATime() {
        for (int i = 0; i < 7; i++) {
            lastUse.note(new UUID(0, i), Instant.EPOCH);
        }
        assertThat(lastUse.take(5)).hasSize(5);
        assertThat(lastUse.take(5)).hasSize(2);
        assertThat(lastUse.take(5)).isEmpty();
    }

    @Test
    void usesShouldBeTakenInTheOrderOfTheFamilies() {
        lastUse.note(new UUID(0, 2), Instant.EPOCH);
        lastUse.note(new UUID(0, 3), Instant.EPOCH);
        lastUse.note(new UUID(0, 1), Instant.EPOCH);
        assertThat(lastUse.take(3).keySet()).containsExactly(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    }

    @Test
    void latestUseShouldCount() {
        var family = new UUID(0, 1);
        lastUse.note(family, Instant.EPOCH);
        lastUse.note(family, Instant.EPOCH.plusSeconds(1));
        assertThat(lastUse.take(1)).containsEntry(family, Instant.EPOCH.plusSeconds(1));
    }
}
