package org.parley.im.control.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes one step after another. A step that waits for something (a worker, the log) lets the later ones wait too, but
 * holds no thread meanwhile. An idle lane runs a step at once on the caller's thread.
 */
public final class Lane {

    /** Runs {@code done} exactly once, at once or later, on any thread. */
    @FunctionalInterface
    public interface Step {
        void run(Runnable done);
    }

    /** Made when first needed: most steps find the lane idle. */
    private Deque<Step> waiting;

    private boolean busy;

    public void submit(Step step) {
        synchronized (this) {
            if (busy) {
                waiting = waiting == null ? new ArrayDeque<>(4) : waiting;
                waiting.add(step);
                return;
            }
            busy = true;
        }
        runFrom(step);
    }

    private void runFrom(Step first) {
        var step = first;
        while (step != null) {
            var turn = new Turn();
            step.run(turn);
            step = turn.leave() ? next() : null;
        }
    }

    private synchronized Step next() {
        var next = waiting == null ? null : waiting.poll();
        busy = next != null;
        return next;
    }

    private enum Progress {
        RUNNING,
        DONE,
        LEFT
    }

    /** Keeps steps that are done at once in one loop, so that a long queue does not become a deep stack. */
    private final class Turn extends AtomicReference<Progress> implements Runnable {
        Turn() {
            super(Progress.RUNNING);
        }

        @Override
        public void run() {
            if (!compareAndSet(Progress.RUNNING, Progress.DONE)) {
                var next = next();
                if (next != null) {
                    runFrom(next);
                }
            }
        }

        /** Whether the step was done before its method returned. */
        boolean leave() {
            return !compareAndSet(Progress.RUNNING, Progress.LEFT);
        }
    }
}
