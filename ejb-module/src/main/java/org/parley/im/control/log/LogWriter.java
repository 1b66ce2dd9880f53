package org.parley.im.control.log;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jxmpp.jid.EntityBareJid;
import org.parley.im.ImSettings;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.entity.MessageStore;
import org.parley.im.entity.MessageStore.Cursor;
import org.parley.im.entity.MessageStore.Row;

/**
 * The one thread through which every message passes. It takes whatever waits in the queue, commits it as one batch,
 * and only then routes it, in the order of the queue. What is not stored travels in the same queue to keep its place.
 * Under load the batch grows and the cost of each message falls.
 */
final class LogWriter implements Runnable {
    /** Commits follow each other no faster, so batches fill; the first message after a pause does not wait. */
    static final Duration PACE = Duration.ofMillis(5);
    /** How often what has been confirmed is written down; a crash may repeat what was confirmed since. */
    static final Duration SAVE = Duration.ofMillis(250);

    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final System.Logger LOG = System.getLogger(LogWriter.class.getName());

    private final MessageStore store;
    private final AddressCheck addresses;
    private final ImSettings.Log limits;
    private final LongSupplier nanos;
    private final OpenMailboxes mailboxes;

    private final BlockingQueue<Turn> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private volatile boolean closing;

    /** The position of the next row. A position is never used again, whatever became of its row. */
    private long next;

    private boolean certain;
    /** What a failed commit may nevertheless have written, although the senders were refused. */
    private List<Row> doubtful = List.of();

    private boolean failing;
    private long lastCommit;
    private long lastSave;
    private long lastRetry;
    private final List<Turn> postponed = new ArrayList<>();

    LogWriter(
            MessageStore store,
            AddressCheck addresses,
            Resources resources,
            ImSettings.Log limits,
            Clock clock,
            LongSupplier nanos,
            Executor readers) {
        this.store = store;
        this.addresses = addresses;
        this.limits = limits;
        this.nanos = nanos;
        this.mailboxes = new OpenMailboxes(store, resources, clock, readers, this::turn);
        lastCommit = lastSave = lastRetry = nanos.getAsLong() - RETRY.toNanos();
    }

    // --- from any thread; nothing blocks

    /** @return false when as many messages wait as may, or the server is stopping */
    boolean append(Append message) {
        if (closing || queued.incrementAndGet() > limits.queue()) {
            queued.decrementAndGet();
            return false;
        }
        queue.add(message);
        return true;
    }

    void turn(Runnable action) {
        queue.add(new Turn.Step(action));
    }

    void visit(EntityBareJid owner, Consumer<Mailbox> action) {
        queue.add(new Turn.Visit(owner, action));
    }

    /** Takes no more messages; {@link #run} returns when everything accepted is worked off. */
    void close() {
        closing = true;
        turn(() -> {});
    }

    boolean finished() {
        return closing && queue.isEmpty();
    }

    // --- the log's thread

    @Override
    public void run() {
        try {
            while (!finished()) {
                var first = queue.poll(SAVE.toMillis(), TimeUnit.MILLISECONDS);
                if (first instanceof Append) {
                    LockSupport.parkNanos(lastCommit + PACE.toNanos() - nanos.getAsLong());
                }
                work(first);
            }
        } catch (InterruptedException stopped) {
            LOG.log(System.Logger.Level.INFO, "the message log is interrupted");
        }
        lastSave = nanos.getAsLong() - SAVE.toNanos();
        work(null);
    }

    /** Works off one batch that begins with this turn, if there is one, and continues with what is queued. */
    void work(Turn first) {
        var batch = new ArrayList<Turn>();
        if (first != null) {
            batch.add(first);
        }
        queue.drainTo(batch, limits.batch() - batch.size());
        var rows = prepare(batch);
        if (!commit(rows)) {
            batch.forEach(LogWriter::refuse);
        }
        batch.forEach(this::finish);
        retryWhenDue();
        mailboxes.feed();
    }

    private List<Row> prepare(List<Turn> batch) {
        var rows = new ArrayList<Row>(batch.size());
        var healthy = true;
        for (var turn : batch) {
            if (turn instanceof Append message) {
                queued.decrementAndGet();
                if (healthy) {
                    healthy = prepare(message, rows);
                } else {
                    message.refusal = StanzaError.RESOURCE_CONSTRAINT;
                }
            }
        }
        return rows;
    }

    /** @return false when the database failed: then it is not asked for every other message, too */
    private boolean prepare(Append message, List<Row> rows) {
        try {
            becomeCertain();
            if (!addresses.takes(message.recipient, message.from)) {
                message.refusal = StanzaError.SERVICE_UNAVAILABLE;
                return true;
            }
            var sender = mailboxes.of(message.sender).account();
            message.mailbox = mailboxes.of(message.recipient);
            if (message.mailbox.admit(limits.offline())) {
                message.position = next + rows.size();
                rows.add(new Row(
                        message.position,
                        message.mailbox.account(),
                        sender,
                        message.archiveId,
                        message.archived,
                        message.frame));
            } else {
                message.refusal = StanzaError.RESOURCE_CONSTRAINT;
            }
            return true;
        } catch (RuntimeException failure) {
            fails(failure);
            message.refusal = StanzaError.RESOURCE_CONSTRAINT;
            return false;
        }
    }

    /** After the start and after every failure: finds the end of the log. */
    private void becomeCertain() {
        if (!certain) {
            if (!doubtful.isEmpty()) {
                store.discard(doubtful);
                doubtful = List.of();
            }
            next = Math.max(next, store.lastPosition() + 1);
            certain = true;
            mailboxes.certain(true);
        }
    }

    private void doubt(List<Row> rows) {
        if (!rows.isEmpty()) {
            next += rows.size();
            doubtful = rows;
            certain = false;
            mailboxes.certain(false);
        }
    }

    private boolean commit(List<Row> rows) {
        var cursors = new ArrayList<Cursor>();
        var ahead = new ArrayList<Long>();
        var now = nanos.getAsLong();
        if (now - lastSave >= SAVE.toNanos()) {
            lastSave = now;
            mailboxes.beginSave(cursors, ahead);
        }
        if (rows.isEmpty() && cursors.isEmpty() && ahead.isEmpty()) {
            return true;
        }
        lastCommit = now;
        try {
            store.commit(rows, cursors, ahead);
        } catch (RuntimeException failure) {
            fails(failure);
            mailboxes.notSaved();
            doubt(rows);
            return false;
        }
        next += rows.size();
        mailboxes.saved();
        recovered();
        return true;
    }

    private static void refuse(Turn turn) {
        if (turn instanceof Append message && message.refusal == null) {
            message.refusal = StanzaError.RESOURCE_CONSTRAINT;
        }
    }

    private void finish(Turn turn) {
        try {
            mailboxes.runFirst();
            if (turn instanceof Append message) {
                finish(message);
            } else if (turn instanceof Turn.Step step) {
                step.action().run();
            } else if (turn instanceof Turn.Visit visit) {
                visit(visit);
            }
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the log could not finish one turn; the others go on", bug);
        }
    }

    private static void finish(Append message) {
        if (message.mailbox != null) {
            message.mailbox.settle();
        }
        if (message.refusal == null) {
            try {
                message.mailbox.committed(message.position, message.frame, message.to);
            } finally {
                message.outcome.routed();
            }
        } else {
            message.outcome.refused(message.refusal);
        }
    }

    private void visit(Turn.Visit visit) {
        Mailbox mailbox;
        try {
            mailbox = mailboxes.of(visit.owner());
        } catch (RuntimeException failure) {
            fails(failure);
            postponed.add(visit);
            return;
        }
        visit.action().accept(mailbox);
    }

    private void retryWhenDue() {
        var now = nanos.getAsLong();
        if (now - lastRetry >= RETRY.toNanos()) {
            lastRetry = now;
            try {
                becomeCertain();
            } catch (RuntimeException failure) {
                fails(failure);
                return;
            }
            queue.addAll(postponed);
            postponed.clear();
            mailboxes.feedLater();
        }
    }

    private void fails(RuntimeException failure) {
        if (!failing) {
            failing = true;
            LOG.log(System.Logger.Level.ERROR, "the message log cannot be written; messages are refused", failure);
        }
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.log(System.Logger.Level.INFO, "the message log is written again");
        }
    }
}
