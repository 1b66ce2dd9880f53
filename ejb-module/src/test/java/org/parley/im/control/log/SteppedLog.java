package org.parley.im.control.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jxmpp.jid.EntityBareJid;
import org.parley.im.ImSettings;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.entity.MessageStore;

/**
 * A log without threads: the test says when a batch is worked off and when a page is read, so every interleaving can be
 * played.
 */
public final class SteppedLog extends MessageLog {
    public static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final Queue<Runnable> reads = new ArrayDeque<>();
    private final LogWriter writer;
    private long nanos;

    public SteppedLog(MessageStore store, Resources resources, AddressCheck addresses, ImSettings.Log limits) {
        writer = new LogWriter(
                store, addresses, resources, limits, Clock.fixed(NOW, ZoneOffset.UTC), () -> nanos, reads::add);
    }

    public static ImSettings.Log limits(int batch, int queue, int offline) {
        return new ImSettings.Log(batch, queue, offline, Duration.ofDays(1));
    }

    @Override
    public boolean append(Append message) {
        return writer.append(message);
    }

    @Override
    public void turn(Runnable action) {
        writer.turn(action);
    }

    @Override
    void visit(EntityBareJid owner, Consumer<Mailbox> action) {
        writer.visit(owner, action);
    }

    public void available(Resource resource) {
        visit(resource.account(), mailbox -> mailbox.available(resource));
    }

    public void unavailable(Resource resource) {
        visit(resource.account(), mailbox -> mailbox.unavailable(resource));
    }

    public void left(Resource resource) {
        visit(resource.account(), mailbox -> mailbox.left(resource));
    }

    /** Works off one batch. */
    public void step() {
        writer.work(null);
    }

    /** Lets time pass, then works off one batch. */
    public void stepAfter(Duration time) {
        nanos += time.toNanos();
        step();
    }

    /** Reads the oldest page asked for; its result waits for its turn. */
    public void readPage() {
        reads.remove().run();
    }

    public boolean wantsToRead() {
        return !reads.isEmpty();
    }

    /** Until nothing is left to do, progress saved. */
    public void settle() {
        for (int i = 0; i < 50; i++) {
            stepAfter(LogWriter.SAVE);
            while (wantsToRead()) {
                readPage();
            }
        }
    }

    /** What the log's thread does at the end of the server. */
    public void stop() {
        writer.close();
        writer.run();
    }
}
