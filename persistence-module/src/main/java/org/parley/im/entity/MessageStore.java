package org.parley.im.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.kernel.Ids;

/**
 * The accounts and messages of the durable log. Every method is a transaction of its own; all but the reads are called
 * by one thread only.
 */
public interface MessageStore {

    /** The longest stanza that fits, in characters. */
    int LONGEST_STANZA = 1_000_000;

    /**
     * @param delivered everything for the account up to this position has reached it
     * @param waiting how many messages have not
     */
    record Account(long id, long delivered, int waiting) {}

    /**
     * @param recipient and sender are account ids
     * @param archiveId of version 7, so it tells the time of sending
     */
    record Row(long position, long recipient, long sender, UUID archiveId, boolean archived, String stanza) {}

    record Cursor(long account, long delivered) {}

    record Waiting(long position, UUID archiveId, String stanza) {

        public Instant sent() {
            return Ids.timeOf(archiveId);
        }
    }

    /** The last position ever used, even if its row is purged by now; 0 for a new log. */
    long lastPosition();

    Optional<Account> account(String bareJid);

    /** Finds the account or adds it, whoever else does the same at this moment. */
    Account establish(String bareJid, Instant now);

    /**
     * Appends the rows and moves the cursors, all or nothing. After it has returned, the rows survive any crash.
     *
     * @param ahead positions of rows that were delivered although their account's cursor has not come to them
     */
    void commit(List<Row> rows, Collection<Cursor> cursors, Collection<Long> ahead);

    /** Removes exactly these rows, if they are there: a failed commit may have left them behind. */
    void discard(List<Row> rows);

    /** What waits for the account beyond this position, the oldest first. */
    List<Waiting> waiting(long account, long after, int limit);

    /**
     * Removes the oldest messages that were sent before this time and have been delivered.
     *
     * @return how many; fewer than {@code most} when none is left
     */
    int purge(Instant sentBefore, int most);
}
