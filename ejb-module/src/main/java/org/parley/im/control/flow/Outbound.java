package org.parley.im.control.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parley.im.ImSettings;
import org.parley.im.StreamTransport;
import org.parley.im.control.session.Delivery;

/**
 * The way out to one client: one bounded queue, drained in order with one frame on the transport at a time. Its lock is
 * held for moves in memory only; whatever is told to others is told after.
 */
public final class Outbound {
    private static final long NO_PROBE = -1;
    private static final String ASK = "<r xmlns=\"urn:xmpp:sm:3\"/>";

    private enum Kind {
        STANZA,
        /** Not counted by acknowledgements. */
        CONTROL,
        /** The last frame before the client counts. */
        BEGIN_ACKNOWLEDGING
    }

    private record Outgoing(String frame, Kind kind, Delivery delivery) {}

    private final StreamTransport transport;
    private final ImSettings.Outbound limits;
    private final Runnable tooSlow;
    private final Receipts receipts = new Receipts();
    private Deque<Outgoing> queue;
    /** In characters. */
    private long queued;

    private boolean busy;
    private boolean pumping;
    private boolean finishing;
    private Runnable finished;

    /** @param tooSlow runs when the bounds are exceeded; it should finish the stream */
    public Outbound(StreamTransport transport, ImSettings.Outbound limits, Runnable tooSlow) {
        this.transport = transport;
        this.limits = limits;
        this.tooSlow = tooSlow;
    }

    public void stanza(String frame) {
        add(new Outgoing(frame, Kind.STANZA, null));
    }

    public void control(String frame) {
        add(new Outgoing(frame, Kind.CONTROL, null));
    }

    /** @param frame the last one that the client does not count stanzas before */
    public void beginAcknowledging(String frame) {
        add(new Outgoing(frame, Kind.BEGIN_ACKNOWLEDGING, null));
    }

    public void deliver(Delivery delivery) {
        if (!add(new Outgoing(delivery.frame(), Kind.STANZA, delivery))) {
            delivery.abandoned();
        }
    }

    private boolean add(Outgoing outgoing) {
        synchronized (this) {
            if (finishing) {
                return false;
            }
            if (fits(outgoing)) {
                enqueue(outgoing);
                outgoing = null;
            }
        }
        if (outgoing != null) {
            tooSlow.run();
            return false;
        }
        pump();
        return true;
    }

    private boolean fits(Outgoing outgoing) {
        int stanzas = (queue == null ? 0 : queue.size()) + receipts.count();
        long size = queued + receipts.size();
        return stanzas == 0 || stanzas < limits.stanzas() && size + outgoing.frame.length() <= limits.size();
    }

    private void enqueue(Outgoing outgoing) {
        queue = queue == null ? new ArrayDeque<>(4) : queue;
        queue.add(outgoing);
        queued += outgoing.frame.length();
    }

    private void pump() {
        synchronized (this) {
            if (pumping) {
                return;
            }
            pumping = true;
        }
        for (var next = take(); next != null; next = take()) {
            transport.send(next.frame, this::written);
        }
    }

    /** The next frame to send now; without one, the pumping is over. */
    private Outgoing take() {
        Runnable last;
        synchronized (this) {
            if (!busy && queue != null && !queue.isEmpty()) {
                busy = true;
                return account(queue.poll());
            }
            pumping = false;
            if (busy || finished == null) {
                return null;
            }
            last = finished;
            finished = null;
        }
        last.run();
        return null;
    }

    private Outgoing account(Outgoing outgoing) {
        queued -= outgoing.frame.length();
        switch (outgoing.kind) {
            case STANZA -> receipts.sent(outgoing.delivery, outgoing.frame.length());
            case BEGIN_ACKNOWLEDGING -> receipts.beginAcknowledging();
            case CONTROL -> {
                // nobody counts it
            }
        }
        return outgoing;
    }

    private void written(boolean delivered) {
        if (!delivered) {
            abandon();
            return;
        }
        long probe;
        synchronized (this) {
            busy = false;
            probe = question();
        }
        send(probe);
    }

    /** Asks the client to confirm: by an acknowledgement, or else by a probe that follows what has been written. */
    private long question() {
        if (busy || finishing || !receipts.ask(queue == null || queue.isEmpty(), limits.acknowledgeEvery())) {
            return NO_PROBE;
        }
        if (receipts.acknowledging()) {
            queue.addFirst(new Outgoing(ASK, Kind.CONTROL, null));
            queued += ASK.length();
            return NO_PROBE;
        }
        return receipts.position();
    }

    private void send(long probe) {
        if (probe != NO_PROBE) {
            transport.probe(probe);
        }
        pump();
    }

    /**
     * The client says how many stanzas it has (XEP-0198).
     *
     * @return whether it can have so many
     */
    public boolean acknowledged(long count) {
        List<Delivery> confirmed;
        long probe;
        synchronized (this) {
            confirmed = receipts.acknowledge(count);
            probe = question();
        }
        if (confirmed == null) {
            return false;
        }
        confirmed.forEach(Delivery::confirmed);
        send(probe);
        return true;
    }

    /** How many stanzas the client may acknowledge. */
    public synchronized long countable() {
        return receipts.countable();
    }

    /** The client's transport has answered a probe. */
    public void probed(long number) {
        List<Delivery> confirmed;
        long probe;
        synchronized (this) {
            confirmed = receipts.answer(number);
            probe = question();
        }
        confirmed.forEach(Delivery::confirmed);
        send(probe);
    }

    /**
     * Sends these frames as the last ones.
     *
     * @param discard whether to throw away what waits: it will be delivered another time
     * @param last runs when they are written
     */
    public void finish(boolean discard, List<String> frames, Runnable last) {
        List<Delivery> lost;
        synchronized (this) {
            if (finishing) {
                return;
            }
            finishing = true;
            finished = last;
            lost = discard ? takeDeliveries() : List.of();
            frames.forEach(frame -> enqueue(new Outgoing(frame, Kind.CONTROL, null)));
        }
        lost.forEach(Delivery::abandoned);
        pump();
    }

    /** The connection is gone. */
    public void abandon() {
        List<Delivery> lost;
        synchronized (this) {
            finishing = true;
            finished = null;
            lost = takeDeliveries();
        }
        lost.forEach(Delivery::abandoned);
    }

    private List<Delivery> takeDeliveries() {
        var deliveries = new ArrayList<>(receipts.takeAll());
        if (queue != null) {
            queue.stream()
                    .map(Outgoing::delivery)
                    .filter(delivery -> delivery != null)
                    .forEach(deliveries::add);
            queue.clear();
            queued = 0;
        }
        return deliveries;
    }
}
