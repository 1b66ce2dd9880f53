package org.parley.website.control.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs work for sites: of one site at most so many at once, of one key (a member, a site's postings) one at a time. Work
 * asked for while the same waits is the same work; asked for while it runs, it runs once more, since what is under way
 * may have looked already. What waits is bounded by site, so a slow site fills only its own lane.
 */
final class FeedLanes {
    private static final class Lane {
        final Map<Object, Runnable> waiting = new LinkedHashMap<>();
        final Set<Object> running = new HashSet<>();
    }

    private final Executor executor;
    private final int runningLimit;
    private final int waitingLimit;
    private final Map<Object, Lane> lanes = new HashMap<>();

    FeedLanes(Executor executor, int runningLimit, int waitingLimit) {
        this.executor = executor;
        this.runningLimit = runningLimit;
        this.waitingLimit = waitingLimit;
    }

    /** False if too much waits already, and the work will not be done. */
    boolean submit(Object site, Object key, Runnable work) {
        synchronized (this) {
            var lane = lanes.computeIfAbsent(site, any -> new Lane());
            if (lane.waiting.size() >= waitingLimit && !lane.waiting.containsKey(key)) {
                return false;
            }
            lane.waiting.putIfAbsent(key, work);
        }
        return start(site);
    }

    /** Hands on what may run now; false if the executor takes nothing more. */
    private boolean start(Object site) {
        for (var next = next(site); next != null; next = next(site)) {
            var started = next;
            try {
                executor.execute(() -> run(site, started));
            } catch (RejectedExecutionException full) {
                end(site, started.getKey());
                return false;
            }
        }
        return true;
    }

    private synchronized Map.Entry<Object, Runnable> next(Object site) {
        var lane = lanes.get(site);
        if (lane == null || lane.running.size() >= runningLimit) {
            return null;
        }
        for (var entry : lane.waiting.entrySet()) {
            if (!lane.running.contains(entry.getKey())) {
                var next = Map.entry(entry.getKey(), entry.getValue());
                lane.waiting.remove(entry.getKey());
                lane.running.add(next.getKey());
                return next;
            }
        }
        return null;
    }

    private void run(Object site, Map.Entry<Object, Runnable> work) {
        try {
            work.getValue().run();
        } finally {
            end(site, work.getKey());
            start(site);
        }
    }

    private synchronized void end(Object site, Object key) {
        var lane = lanes.get(site);
        lane.running.remove(key);
        if (lane.running.isEmpty() && lane.waiting.isEmpty()) {
            lanes.remove(site);
        }
    }
}
