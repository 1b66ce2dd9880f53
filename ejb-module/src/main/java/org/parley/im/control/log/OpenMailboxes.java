package org.parley.im.control.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.entity.MessageStore;
import org.parley.im.entity.MessageStore.Cursor;
import org.parley.im.entity.MessageStore.Waiting;

/** The mailboxes in memory: those of everyone connected, and of others who were written to lately. */
final class OpenMailboxes implements Mailbox.Office {
    private static final System.Logger LOG = System.getLogger(OpenMailboxes.class.getName());
    private static final int COMFORTABLE = 20_000;

    private record Progress(Mailbox mailbox, Cursor cursor, List<Long> ahead) {}

    private final MessageStore store;
    private final Resources resources;
    private final Clock clock;
    private final Executor readers;
    private final Consumer<Runnable> turns;

    private final Map<EntityBareJid, Mailbox> byOwner = new HashMap<>();
    private final Queue<Mailbox> touched = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> first = new ConcurrentLinkedQueue<>();
    private final List<Progress> saving = new ArrayList<>();
    private final Set<Mailbox> hungry = new LinkedHashSet<>();
    private final Set<Mailbox> hungryLater = new LinkedHashSet<>();
    private int crowded = COMFORTABLE;
    private boolean certain = true;
    private int doubts;

    /**
     * @param readers runs what may block for the database
     * @param turns runs an action on the log's thread
     */
    OpenMailboxes(MessageStore store, Resources resources, Clock clock, Executor readers, Consumer<Runnable> turns) {
        this.store = store;
        this.resources = resources;
        this.clock = clock;
        this.readers = readers;
        this.turns = turns;
    }

    /** Reads the mailbox from the database, or makes it, unless it is open. */
    Mailbox of(EntityBareJid owner) {
        var present = byOwner.get(owner);
        if (present != null) {
            return present;
        }
        if (byOwner.size() >= crowded) {
            byOwner.values().removeIf(Mailbox::idle);
            crowded = Math.max(COMFORTABLE, 2 * byOwner.size());
        }
        var opened = new Mailbox(owner, store.establish(owner.toString(), clock.instant()), this);
        byOwner.put(owner, opened);
        return opened;
    }

    // --- progress

    /** Takes what has been confirmed since the last save; {@link #saved} or {@link #notSaved} follows. */
    void beginSave(Collection<Cursor> cursors, Collection<Long> ahead) {
        for (var mailbox = touched.poll(); mailbox != null; mailbox = touched.poll()) {
            var cursor = mailbox.cursor();
            var overtaking = mailbox.ahead();
            if (!mailbox.savedAt(cursor) || !overtaking.isEmpty()) {
                saving.add(new Progress(mailbox, cursor, overtaking));
                cursors.add(cursor);
                ahead.addAll(overtaking);
            }
        }
    }

    void saved() {
        saving.forEach(progress -> progress.mailbox.saved(progress.cursor, progress.ahead));
        saving.clear();
    }

    void notSaved() {
        saving.forEach(progress -> progress.mailbox.notSaved());
        saving.clear();
    }

    // --- reading

    /** While it is not certain that every row in the log was accepted, nobody may see them. */
    void certain(boolean isCertain) {
        certain = isCertain;
        if (!certain) {
            doubts++;
        }
    }

    /** The batch is worked off: now everyone who may go on reading does. */
    void feed() {
        if (!hungry.isEmpty()) {
            var due = List.copyOf(hungry);
            hungry.clear();
            due.forEach(Mailbox::catchUp);
        }
    }

    void feedLater() {
        hungry.addAll(hungryLater);
        hungryLater.clear();
    }

    @Override
    public Optional<Resource> connected(Jid address) {
        return resources.at(address);
    }

    @Override
    public void read(Mailbox mailbox, long after) {
        if (!certain) {
            mailbox.pageFailed();
            return;
        }
        var doubtsBefore = doubts;
        try {
            readers.execute(() -> readNow(mailbox, after, doubtsBefore));
        } catch (RuntimeException busy) {
            LOG.log(System.Logger.Level.WARNING, "no thread to read a mailbox; trying again", busy);
            mailbox.pageFailed();
        }
    }

    private void readNow(Mailbox mailbox, long after, int doubtsBefore) {
        List<Waiting> rows;
        try {
            rows = store.waiting(mailbox.account(), after, Mailbox.PAGE);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "a mailbox cannot be read; trying again", failure);
            turns.accept(mailbox::pageFailed);
            return;
        }
        turns.accept(() -> {
            if (doubts == doubtsBefore) {
                mailbox.page(after, rows);
            } else {
                mailbox.pageFailed();
            }
        });
    }

    @Override
    public void hungry(Mailbox mailbox) {
        hungry.add(mailbox);
    }

    @Override
    public void hungryLater(Mailbox mailbox) {
        hungryLater.add(mailbox);
    }

    @Override
    public void touched(Mailbox mailbox) {
        touched.add(mailbox);
    }

    @Override
    public void turn(Runnable action) {
        turns.accept(action);
    }

    @Override
    public void first(Runnable action) {
        first.add(action);
        turns.accept(this::runFirst);
    }

    /** To be called before every turn. */
    void runFirst() {
        for (var action = first.poll(); action != null; action = first.poll()) {
            try {
                action.run();
            } catch (RuntimeException bug) {
                LOG.log(System.Logger.Level.ERROR, "a mailbox failed", bug);
            }
        }
    }
}
