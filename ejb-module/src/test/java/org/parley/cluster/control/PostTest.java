package org.parley.cluster.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What two nodes can know of each other's letters. */
class PostTest {
    private static final UUID OTHER = new UUID(0, 1);

    private final Outbox outbox = new Outbox();
    private final Inbox inbox = new Inbox();

    private boolean misses() {
        return inbox.misses(Map.of(OTHER, outbox.sent()));
    }

    @Test
    void nothingShouldBeMissedBeforeAnythingWasSent() {
        assertThat(misses()).isFalse();
    }

    @Test
    void letterUnderWayShouldNotBeMissed() {
        outbox.begin();
        assertThat(misses()).isFalse();
    }

    @Test
    void lostLetterShouldBeMissedOnce() {
        outbox.done(outbox.begin());
        assertThat(misses()).isTrue();
        assertThat(misses()).isFalse();
    }

    @Test
    void lettersShouldBeReadInAnyOrder() {
        long first = outbox.begin();
        long second = outbox.begin();
        inbox.read(OTHER, second);
        outbox.done(second);
        assertThat(misses()).as("the first is under way").isFalse();
        inbox.read(OTHER, first);
        outbox.done(first);
        assertThat(misses()).isFalse();
    }

    @Test
    void lostLetterShouldBeMissedAmongOthers() {
        long lost = outbox.begin();
        long late = outbox.begin();
        inbox.read(OTHER, late);
        outbox.done(lost);
        assertThat(misses()).isTrue();
        outbox.done(late);
        assertThat(misses()).as("the second has been read").isFalse();
    }

    @Test
    void letterThatComesAfterItWasMissedShouldChangeNothing() {
        long late = outbox.begin();
        outbox.done(late);
        assertThat(misses()).isTrue();
        inbox.read(OTHER, late);
        assertThat(misses()).isFalse();
    }

    @Test
    void lettersBeforeOnesOwnStartShouldBeMissed() {
        for (int i = 0; i < 57; i++) {
            outbox.done(outbox.begin());
        }
        long first = outbox.begin();
        inbox.read(OTHER, first);
        outbox.done(first);
        assertThat(misses()).isTrue();
        assertThat(misses()).isFalse();
    }

    @Test
    void nodeThatHasGoneMayHaveTakenALetterAlong() {
        assertThat(misses()).isFalse();
        assertThat(inbox.misses(Map.of())).isTrue();
        assertThat(inbox.misses(Map.of())).isFalse();
    }

    @Test
    void letterShouldBeReadAsItWasWritten() {
        var letter = new Letter(OTHER, 7, List.of("token.many-keys-ended ", "token.key-ended abc"));
        assertThat(Letter.parse(letter.text())).isEqualTo(letter);
    }
}
