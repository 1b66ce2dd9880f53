package org.parley.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;

class RefusalBookTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));

    private final RefusalBook book = new RefusalBook(3);

    @Test
    void firstOfAMinuteShouldStandEachByItselfAndTheOthersInOneSum() {
        for (int i = 0; i < 3; i++) {
            assertThat(book.admits(refusal("orders", "MALFORMED"), NOW)).isTrue();
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(book.admits(refusal("orders", "MALFORMED"), NOW.plusSeconds(59)))
                    .isFalse();
        }
        assertThat(book.takeOver(NOW.plusSeconds(59))).isEmpty();
        assertThat(book.takeOver(LATER)).singleElement().satisfies(sum -> {
            assertThat(sum.action()).isEqualTo("ticket.refused");
            assertThat(sum.actor()).isEqualTo("orders");
            assertThat(sum.details()).containsEntry("reason", "MALFORMED").containsEntry("times", "1000");
        });
        assertThat(book.takeOver(LATER)).isEmpty();
    }

    @Test
    void callersAndReasonsShouldBeCountedApart() {
        for (int i = 0; i < 4; i++) {
            book.admits(refusal("orders", "MALFORMED"), NOW);
        }
        assertThat(book.admits(refusal("travel", "MALFORMED"), NOW)).isTrue();
        assertThat(book.admits(refusal("orders", "EXPIRED"), NOW)).isTrue();
    }

    @Test
    void nextMinuteShouldAdmitAgainAndKeepTheSumOfTheOneBefore() {
        for (int i = 0; i < 5; i++) {
            book.admits(refusal("orders", "MALFORMED"), NOW);
        }
        assertThat(book.admits(refusal("orders", "MALFORMED"), LATER)).isTrue();
        assertThat(book.takeOver(LATER.plus(Duration.ofMinutes(1))))
                .singleElement()
                .satisfies(sum -> assertThat(sum.details()).containsEntry("times", "2"));
    }

    @Test
    void clockThatIsSetBackShouldSilenceNobody() {
        for (int i = 0; i < 4; i++) {
            book.admits(refusal("orders", "MALFORMED"), LATER);
        }
        assertThat(book.admits(refusal("orders", "MALFORMED"), NOW)).isTrue();
    }

    @Test
    void callersWithoutANameShouldBeCountedByWhereTheyAre() {
        for (int i = 0; i < 4; i++) {
            book.admits(stranger("2001:db8::" + i), NOW);
        }
        assertThat(book.admits(stranger("2001:db8::9"), NOW)).as("the same /64").isFalse();
        assertThat(book.admits(stranger("10.1.2.3"), NOW)).isTrue();
    }

    @Test
    void moreCallersThanThereIsRoomForShouldBeCountedTogether() {
        int admitted = 0;
        for (int i = 0; i < 2_000; i++) {
            admitted += book.admits(stranger("10.1." + i / 256 + "." + i % 256), NOW) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(1_003);
        assertThat(book.takeOver(LATER))
                .singleElement()
                .satisfies(sum -> assertThat(sum.details()).containsEntry("times", "997"));
    }

    private static AuditEntry refusal(String by, String reason) {
        return AuditEntry.of("ticket.refused", new Actor(by, "10.0.0.1"), null).with("reason", reason);
    }

    private static AuditEntry stranger(String address) {
        return AuditEntry.of("ticket.refused", new Actor(null, address), null).with("reason", "UNKNOWN");
    }
}
