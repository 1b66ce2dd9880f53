package org.parley.im.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.im.entity.MessageStore.Account;
import org.parley.im.entity.MessageStore.Cursor;
import org.parley.im.entity.MessageStore.Row;
import org.parley.im.entity.MessageStore.Waiting;
import org.parley.kernel.Ids;
import org.parley.kernel.TestDatabases;

/** What the log relies on, on every database. */
interface MessageStoreContract {
    Instant NOW = Instant.parse("2026-11-21T08:00:00.123Z");

    /** The same database at every call. */
    DataSource dataSource();

    default MessageStore store() {
        return new JdbcMessageStore(dataSource());
    }

    @BeforeEach
    default void emptyTheTables() throws SQLException {
        TestDatabases.empty(dataSource(), "message_log", "im_account");
    }

    private Account account(String name) {
        return store().establish(name + "@partner.example", NOW);
    }

    private static UUID archiveId(long position) {
        return Ids.at(NOW.toEpochMilli(), 0, position);
    }

    private static Row row(long position, Account recipient) {
        var stanza = "<message>" + position + " \u4f60\u597d \ud83d\ude80 \\ '</message>";
        return new Row(position, recipient.id(), recipient.id(), archiveId(position), true, stanza);
    }

    private void append(Row... rows) {
        store().commit(List.of(rows), List.of(), List.of());
    }

    private List<Long> positions(Account account, long after, int limit) {
        return store().waiting(account.id(), after, limit).stream()
                .map(Waiting::position)
                .toList();
    }

    @Test
    default void emptyLogShouldBeginAtZero() {
        assertThat(store().lastPosition()).isZero();
    }

    @Test
    default void accountShouldKeepItsId() {
        assertThat(store().account("bob@partner.example")).isEmpty();
        var bob = account("bob");
        assertThat(account("bob")).isEqualTo(bob).isEqualTo(new Account(bob.id(), 0, 0));
        assertThat(store().account("bob@partner.example")).contains(bob);
        assertThat(account("alice").id()).isNotEqualTo(bob.id());
    }

    @Test
    default void appendedMessagesShouldWaitInOrderUnchanged() {
        var bob = account("bob");
        var alice = account("alice");
        append(row(1, bob), row(2, alice), row(3, bob));
        append(row(4, bob));
        assertThat(store().waiting(bob.id(), 0, 10))
                .containsExactly(
                        new Waiting(1, archiveId(1), row(1, bob).stanza()),
                        new Waiting(3, archiveId(3), row(3, bob).stanza()),
                        new Waiting(4, archiveId(4), row(4, bob).stanza()));
        assertThat(store().lastPosition()).isEqualTo(4);
    }

    @Test
    default void waitingMessageShouldTellWhenItWasSent() {
        var bob = account("bob");
        append(row(1, bob));
        assertThat(store().waiting(bob.id(), 0, 1).get(0).sent()).isEqualTo(NOW);
    }

    @Test
    default void pageShouldBeginBehindTheCursorAndEndAtItsLimit() {
        var bob = account("bob");
        append(row(1, bob), row(2, bob), row(3, bob), row(4, bob));
        assertThat(positions(bob, 1, 2)).containsExactly(2L, 3L);
        assertThat(positions(bob, 4, 2)).isEmpty();
    }

    @Test
    default void movedCursorShouldLessenWhatWaits() {
        var bob = account("bob");
        append(row(1, bob), row(2, bob), row(3, bob));
        store().commit(List.of(row(4, bob)), List.of(new Cursor(bob.id(), 2)), List.of());
        assertThat(account("bob")).isEqualTo(new Account(bob.id(), 2, 2));
    }

    @Test
    default void messageDeliveredAheadShouldNotWait() {
        var bob = account("bob");
        append(row(1, bob), row(2, bob), row(3, bob));
        store().commit(List.of(), List.of(), List.of(2L));
        assertThat(positions(bob, 0, 10)).containsExactly(1L, 3L);
        assertThat(account("bob").waiting()).isEqualTo(2);
    }

    @Test
    default void failedCommitShouldLeaveNothing() {
        var bob = account("bob");
        append(row(2, bob));
        var cursors = List.of(new Cursor(bob.id(), 1));
        assertThatThrownBy(() -> store().commit(List.of(row(1, bob), row(2, bob)), cursors, List.of()))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(positions(bob, 0, 10)).containsExactly(2L);
        assertThat(account("bob").delivered()).isZero();
    }

    @Test
    default void discardShouldRemoveExactlyTheRowsOfTheFailedCommit() {
        var bob = account("bob");
        append(row(1, bob), row(2, bob), row(3, bob));
        var foreign = new Row(3, bob.id(), bob.id(), archiveId(8), true, "<message/>");
        store().discard(List.of(row(2, bob), foreign, row(4, bob)));
        assertThat(positions(bob, 0, 10)).containsExactly(1L, 3L);
    }

    @Test
    default void largeBatchShouldArriveWhole() {
        var bob = account("bob");
        var rows = new ArrayList<Row>();
        LongStream.rangeClosed(1, 777).forEach(position -> rows.add(row(position, bob)));
        store().commit(rows, List.of(), List.of());
        assertThat(account("bob").waiting()).isEqualTo(777);
    }

    @Test
    default void longestStanzaShouldFit() {
        var bob = account("bob");
        var stanza = "x".repeat(MessageStore.LONGEST_STANZA);
        append(new Row(1, bob.id(), bob.id(), archiveId(1), false, stanza));
        assertThat(store().waiting(bob.id(), 0, 1)).containsExactly(new Waiting(1, archiveId(1), stanza));
    }

    @Test
    default void purgeShouldRemoveOnlyWhatIsOldAndDelivered() {
        var bob = account("bob");
        var alice = account("alice");
        for (int day = 1; day <= 9; day++) {
            var sent = NOW.plus(Duration.ofDays(day)).toEpochMilli();
            var recipient = day == 2 ? alice : bob;
            append(new Row(day * 10L, recipient.id(), bob.id(), Ids.at(sent, 0, day), true, "<message/>"));
        }
        store().commit(List.of(), List.of(new Cursor(bob.id(), 50)), List.of());
        assertThat(store().purge(NOW.plus(Duration.ofDays(4)), 10)).isEqualTo(2);
        assertThat(positions(bob, 0, 10)).containsExactly(40L, 50L, 60L, 70L, 80L, 90L);
        assertThat(store().purge(NOW.plus(Duration.ofDays(99)), 1)).isEqualTo(1);
        assertThat(store().purge(NOW.plus(Duration.ofDays(99)), 9)).isEqualTo(1);
        assertThat(positions(bob, 0, 10)).containsExactly(60L, 70L, 80L, 90L);
        assertThat(positions(alice, 0, 10)).containsExactly(20L);
    }

    @Test
    default void purgedPositionsShouldNotBeUsedAgain() {
        var bob = account("bob");
        append(row(1, bob), row(2, bob));
        store().commit(List.of(), List.of(new Cursor(bob.id(), 2)), List.of());
        assertThat(store().purge(NOW.plus(Duration.ofDays(1)), 10)).isEqualTo(2);
        assertThat(store().lastPosition()).isEqualTo(2);
    }
}
