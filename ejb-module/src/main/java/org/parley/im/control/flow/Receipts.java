package org.parley.im.control.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parley.im.control.session.Delivery;

/**
 * What has been sent to one client and not been confirmed. A stanza is known by its position among all stanzas sent. A
 * confirmation covers a position and all before it: the answer to a probe that was sent there, or the count of an
 * acknowledgement (XEP-0198). One question is asked at a time. Not thread-safe.
 */
final class Receipts {
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private record Pending(long position, int characters, Delivery delivery) {}

    private Deque<Pending> pending;
    private long size;
    private long position;
    private long asked;
    private boolean unanswered;
    private boolean acknowledging;
    /** The position at which the client began to count. */
    private long start;
    /** Counted by the client since then. */
    private long acknowledged;

    Receipts() {}

    /** For a client that has been counting for long. */
    Receipts(long acknowledged) {
        this.acknowledging = true;
        this.acknowledged = acknowledged;
        this.position = acknowledged;
    }

    /** @param delivery {@code null} for a stanza that nobody waits for */
    void sent(Delivery delivery, int characters) {
        position++;
        if (delivery != null) {
            pending = pending == null ? new ArrayDeque<>(4) : pending;
            pending.add(new Pending(position, characters, delivery));
            size += characters;
        }
    }

    /** In characters. */
    long size() {
        return size;
    }

    int count() {
        return pending == null ? 0 : pending.size();
    }

    long position() {
        return position;
    }

    boolean acknowledging() {
        return acknowledging;
    }

    /** From here on the client counts (XEP-0198 section 4). */
    void beginAcknowledging() {
        acknowledging = true;
        start = position;
        unanswered = false;
    }

    /** How many stanzas an acknowledgement may count at most, as it is written. */
    long countable() {
        return (position - start) & UNSIGNED;
    }

    /**
     * Whether to ask for a confirmation now.
     *
     * @param drained whether nothing more waits to be sent; otherwise one is asked for after every so many stanzas
     */
    boolean ask(boolean drained, int every) {
        boolean ask = count() > 0 && !unanswered && (drained || position - asked >= every);
        if (ask) {
            asked = position;
            unanswered = true;
        }
        return ask;
    }

    /** @return what this confirms, in the order of sending, or {@code null} when the client counts what was never sent */
    List<Delivery> acknowledge(long count) {
        long more = (count - acknowledged) & UNSIGNED;
        if (!acknowledging || start + acknowledged + more > position) {
            return null;
        }
        acknowledged += more;
        unanswered = false;
        return confirm(start + acknowledged);
    }

    /** @return what this confirms, in the order of sending */
    List<Delivery> answer(long probe) {
        if (acknowledging || !unanswered || probe != asked) {
            return List.of();
        }
        unanswered = false;
        return confirm(probe);
    }

    private List<Delivery> confirm(long upTo) {
        var confirmed = new ArrayList<Delivery>();
        while (count() > 0 && pending.peek().position <= upTo) {
            var entry = pending.poll();
            size -= entry.characters;
            confirmed.add(entry.delivery);
        }
        return confirmed;
    }

    List<Delivery> takeAll() {
        return confirm(Long.MAX_VALUE);
    }
}
