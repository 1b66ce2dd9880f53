package org.parley.im.control.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.parley.im.control.session.Resource;
import org.parley.im.entity.MessageStore.Account;
import org.parley.im.entity.MessageStore.Cursor;
import org.parley.im.entity.MessageStore.Waiting;

/**
 * What one account has yet to get: a place in the log, and what is on its way.
 *
 * <p>Every message of the account up to {@code read} is delivered or in {@code open}; beyond it {@code waiting}
 * messages lie in the log. With nothing waiting, a new message goes out as soon as it is committed. Otherwise it waits
 * its turn in the log, and as long as a resource takes messages, page after page is read and handed out, the next one
 * when half of the last has been confirmed. So the order is kept whatever happens meanwhile, and memory is bounded. A
 * message given back by an ending stream is again one that lies in the log.
 *
 * <p>Confined to the log's thread, but for {@link #confirmed} and {@link #abandoned}.
 */
final class Mailbox {
    static final int PAGE = 100;

    /** What the mailbox needs from around it. */
    interface Office {
        Optional<Resource> connected(Jid address);

        /** Reads what waits, elsewhere; {@link Mailbox#page} or {@link Mailbox#pageFailed} follows. */
        void read(Mailbox mailbox, long after);

        /** Has the mailbox {@linkplain Mailbox#catchUp catch up} when the batch at hand is worked off. */
        void hungry(Mailbox mailbox);

        /** The same, when the database may have recovered. */
        void hungryLater(Mailbox mailbox);

        /** Has the mailbox's progress saved before long; callable from any thread. */
        void touched(Mailbox mailbox);

        /** Runs the action on the log's thread in its turn; callable from any thread. */
        void turn(Runnable action);

        /** The same, but before any other turn: what comes back must be known before anything follows it. */
        void first(Runnable action);
    }

    private record Committed(long position, String frame) {}

    private final EntityBareJid owner;
    private final long account;
    private final Office office;
    private final Set<Resource> takers = new LinkedHashSet<>();
    /** Resources that gave something back: their streams are ending, even if they are still connected. */
    private final Set<Resource> leaving = new HashSet<>();

    private final NavigableMap<Long, Dispatch> open = new TreeMap<>();
    private final AtomicBoolean touched = new AtomicBoolean();
    private long read;
    private long saved;
    private int waiting;
    private int admitted;

    private boolean reading;
    private final List<Committed> meanwhile = new ArrayList<>();
    private boolean meanwhileCut;
    private Dispatch milestone;

    Mailbox(EntityBareJid owner, Account account, Office office) {
        this.owner = owner;
        this.account = account.id();
        this.read = account.delivered();
        this.saved = account.delivered();
        this.waiting = account.waiting();
        this.office = office;
    }

    EntityBareJid owner() {
        return owner;
    }

    long account() {
        return account;
    }

    // --- what is sent to the account

    /** Whether one more message may come; false when as many as the limit wait already. */
    boolean admit(int limit) {
        if (waiting == 0 && !takers.isEmpty()) {
            return true;
        }
        if (waiting + admitted >= limit) {
            return false;
        }
        admitted++;
        return true;
    }

    /** What was admitted has been committed or refused. */
    void settle() {
        admitted = 0;
    }

    /** The message stands in the log, behind everything that was committed for this account before. */
    void committed(long position, String frame, Jid to) {
        var exact = exactly(to);
        if (waiting == 0) {
            var targets = exact.<Collection<Resource>>map(List::of).orElse(takers);
            if (!targets.isEmpty()) {
                read = position;
                dispatch(position, frame, targets, false);
                return;
            }
        } else if (exact.isPresent() && !takers.contains(exact.get())) {
            // Addressed to a resource that takes no others, so it overtakes nothing that this one could get.
            dispatch(position, frame, List.of(exact.get()), false);
            return;
        }
        waiting++;
        if (reading) {
            keep(position, frame);
        }
    }

    private Optional<Resource> exactly(Jid to) {
        return to.hasResource()
                ? office.connected(to).filter(resource -> !leaving.contains(resource))
                : Optional.empty();
    }

    private void keep(long position, String frame) {
        if (meanwhile.size() < PAGE) {
            meanwhile.add(new Committed(position, frame));
        } else {
            meanwhileCut = true;
        }
    }

    private void dispatch(long position, String frame, Collection<Resource> targets, boolean asMilestone) {
        var dispatch = new Dispatch(this, position, targets.size(), asMilestone);
        open.put(position, dispatch);
        if (asMilestone) {
            milestone = dispatch;
        }
        for (var target : targets) {
            target.deliver(dispatch.copyFor(target, frame));
        }
    }

    // --- who takes messages

    void available(Resource resource) {
        var presence = resource.presence();
        if (!presence.available() || presence.priority() < 0) {
            unavailable(resource);
        } else if (!leaving.contains(resource) && takers.add(resource)) {
            office.hungry(this);
        }
    }

    void unavailable(Resource resource) {
        takers.remove(resource);
        touch();
    }

    void left(Resource resource) {
        unavailable(resource);
        leaving.remove(resource);
    }

    // --- what the takers say, from any thread

    void confirmed(Dispatch dispatch) {
        touch();
        if (dispatch.milestone()) {
            office.turn(() -> office.hungry(this));
        }
    }

    void abandoned(Dispatch dispatch, Resource taker) {
        office.first(() -> givenBack(dispatch, taker));
    }

    private void givenBack(Dispatch dispatch, Resource taker) {
        takers.remove(taker);
        office.connected(taker.address()).filter(taker::equals).ifPresent(leaving::add);
        if (dispatch.lostOne() && open.remove(dispatch.position()) != null) {
            waiting++;
            read = Math.min(read, dispatch.position() - 1);
            if (dispatch == milestone) {
                milestone = null;
            }
        }
        touch();
        office.hungry(this);
    }

    // --- reading the log

    void catchUp() {
        var paused = milestone != null && !milestone.confirmed();
        if (waiting > 0 && !takers.isEmpty() && !reading && !paused) {
            reading = true;
            office.read(this, read);
        }
    }

    /** @param after where the page was asked to begin; something given back meanwhile makes it void */
    void page(long after, List<Waiting> rows) {
        if (after == read && !takers.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                handOut(row.position(), Delay.stamp(row.stanza(), row.sent(), owner), i == rows.size() / 2);
            }
            if (rows.size() < PAGE) {
                meanwhile.forEach(message -> handOut(message.position(), message.frame(), false));
                waiting = meanwhileCut ? Math.max(1, waiting) : 0;
            }
        }
        endReading();
        office.hungry(this);
    }

    void pageFailed() {
        endReading();
        office.hungryLater(this);
    }

    private void endReading() {
        reading = false;
        meanwhile.clear();
        meanwhileCut = false;
        touch();
    }

    private void handOut(long position, String frame, boolean asMilestone) {
        if (position <= read) {
            return;
        }
        read = position;
        if (!open.containsKey(position)) {
            waiting--;
            dispatch(position, frame, takers, asMilestone);
        }
    }

    // --- progress

    private void touch() {
        if (!touched.getAndSet(true)) {
            office.touched(this);
        }
    }

    /** Begins a save: what is confirmed from now on is for the next one. */
    Cursor cursor() {
        touched.set(false);
        while (!open.isEmpty()
                && open.firstKey() <= read
                && open.firstEntry().getValue().confirmed()) {
            open.pollFirstEntry();
        }
        var delivered = open.isEmpty() ? read : Math.min(read, open.firstKey() - 1);
        return new Cursor(account, delivered);
    }

    boolean savedAt(Cursor cursor) {
        return cursor.delivered() == saved;
    }

    /** Positions confirmed while an earlier message lies in the log, with nobody there to take that one. */
    List<Long> ahead() {
        if (waiting == 0 || reading || !takers.isEmpty()) {
            return List.of();
        }
        return open.tailMap(read, false).values().stream()
                .filter(Dispatch::confirmed)
                .map(Dispatch::position)
                .toList();
    }

    void saved(Cursor cursor, Collection<Long> ahead) {
        saved = cursor.delivered();
        open.keySet().removeAll(ahead);
    }

    /** The save has failed. */
    void notSaved() {
        touch();
    }

    /** Whether nothing would be lost by forgetting the mailbox; it is then read from the database again. */
    boolean idle() {
        return takers.isEmpty()
                && leaving.isEmpty()
                && open.isEmpty()
                && !reading
                && admitted == 0
                && !touched.get()
                && read == saved;
    }
}
