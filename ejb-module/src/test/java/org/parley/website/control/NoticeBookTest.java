package org.parley.website.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parley.website.control.NoticeBook.Entry;

class NoticeBookTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final NoticeBook book = new NoticeBook(2, NOW);

    @Test
    void sameIdShouldBeKnownForAsLongAsItsSignatureCouldBeValid() {
        assertThat(book.enter("msg_1", NOW)).isEqualTo(Entry.NEW);
        assertThat(book.enter("msg_1", NOW.plusSeconds(600))).isEqualTo(Entry.KNOWN);
        assertThat(book.enter("msg_1", NOW.plusSeconds(602))).isEqualTo(Entry.NEW);
    }

    @Test
    void noticesBeyondTheAllowanceShouldWait() {
        book.enter("msg_1", NOW);
        book.enter("msg_2", NOW);

        assertThat(book.enter("msg_3", NOW)).isEqualTo(Entry.TOO_MANY);
        assertThat(book.nextIn()).isEqualTo(Duration.ofSeconds(30));
        assertThat(book.enter("msg_3", NOW.plusSeconds(30))).isEqualTo(Entry.NEW);
        assertThat(book.enter("msg_4", NOW.plusSeconds(30))).isEqualTo(Entry.TOO_MANY);
    }

    @Test
    void noticeThatComesAgainShouldCostNothing() {
        book.enter("msg_1", NOW);
        book.enter("msg_1", NOW);

        assertThat(book.enter("msg_2", NOW)).isEqualTo(Entry.NEW);
    }

    @Test
    void clockThatGoesBackShouldNotHurt() {
        book.enter("msg_1", NOW);

        assertThat(book.enter("msg_2", NOW.minusSeconds(60))).isEqualTo(Entry.NEW);
    }
}
