package org.parley.example.partner.notice;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells Parley about changes, behind the member's back and with patience. Notices that wait are merged into one. Giving
 * up is harmless: Parley looks by itself at the next sign-in.
 */
public final class Notifier implements AutoCloseable {
    /** How the last notice fared, for the line on the member's page. */
    public enum State {
        QUIET,
        SENDING,
        TOLD,
        RETRYING,
        GIVEN_UP,
        NOT_CONNECTED
    }

    private static final List<Integer> SECONDS_BETWEEN_TRIES = List.of(1, 5, 30, 120, 600);
    private static final System.Logger LOG = System.getLogger(Notifier.class.getName());

    private final Parley parley;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "notifier");
        thread.setDaemon(true);
        return thread;
    });
    private Notice waiting;
    private int failures;
    private State state = State.QUIET;

    public Notifier(Parley parley) {
        this.parley = parley;
    }

    public synchronized State state() {
        return state;
    }

    public synchronized void changed(Notice notice) {
        if (!parley.connected()) {
            state = State.NOT_CONNECTED;
            return;
        }
        waiting = notice.and(waiting);
        failures = 0;
        state = State.SENDING;
        worker.execute(this::send);
    }

    private void send() {
        var notice = take();
        if (notice == null) {
            return;
        }
        try {
            settle(notice, parley.send(notice));
        } catch (IOException e) {
            settle(notice, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Notice take() {
        var taken = waiting;
        waiting = null;
        return taken;
    }

    private synchronized void settle(Notice notice, int status) {
        if (status == 202) {
            state = waiting == null ? State.TOLD : State.SENDING;
            return;
        }
        LOG.log(Level.WARNING, "notice not taken: {0}", status < 0 ? "no answer" : status);
        waiting = notice.and(waiting);
        if (failures == SECONDS_BETWEEN_TRIES.size()) {
            state = State.GIVEN_UP;
        } else {
            state = State.RETRYING;
            worker.schedule(this::send, SECONDS_BETWEEN_TRIES.get(failures++), TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
