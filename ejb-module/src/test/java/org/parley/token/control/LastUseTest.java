package org.parley.token.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.session.SessionId;
import org.parley.token.FamilyId;
import org.parley.token.FamilyUsed;
import org.parley.token.LiveToken;
import org.parley.token.TokenKind;

class LastUseTest {
    private final LastUse lastUse = new LastUse();

    @Test
    void usesShouldBeTakenOnceAndNotTooManyAtATime() {
        for (int i = 0; i < 7; i++) {
            lastUse.note(token(i), Instant.EPOCH);
        }
        assertThat(lastUse.take(5)).hasSize(5);
        assertThat(lastUse.take(5)).hasSize(2);
        assertThat(lastUse.take(5)).isEmpty();
    }

    @Test
    void latestUseShouldCount() {
        lastUse.note(token(1), Instant.EPOCH);
        lastUse.note(token(1), Instant.EPOCH.plusSeconds(1));
        assertThat(lastUse.take(1))
                .containsExactly(
                        new FamilyUsed(family(1), TokenKind.TICKET, token(1).session(), Instant.EPOCH.plusSeconds(1)));
    }

    private static FamilyId family(int number) {
        return new FamilyId(new UUID(0, number));
    }

    private static LiveToken token(int number) {
        return new LiveToken(
                family(number),
                TokenKind.TICKET,
                new SessionId(new UUID(1, number)),
                "romeo@parley.test",
                "u_romeo",
                "resource:orders",
                Set.of(),
                Instant.EPOCH,
                Instant.MAX,
                Instant.EPOCH,
                Map.of());
    }
}
