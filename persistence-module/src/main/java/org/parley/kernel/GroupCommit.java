package org.parley.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Lets threads that want something written at the same time share one transaction. One of them writes for all that
 * wait; who comes meanwhile waits for the next to do so. Nobody waits for company, so a lone one is served at once; under
 * load the batch grows and the cost of each falls. Everyone has their answer after the commit and not before.
 *
 * @param <C> what is to be written
 * @param <R> what its author gets back
 */
public final class GroupCommit<C, R> {
    private static final System.Logger LOG = System.getLogger(GroupCommit.class.getName());

    private final int most;
    private final Function<List<C>, List<Optional<R>>> together;
    private final Function<C, R> alone;
    private final Queue<Wish<C, R>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /**
     * @param most at once
     * @param together writes all or nothing; leaves out, by an empty answer, what must be written alone
     * @param alone writes what was left out, or all of a batch that failed, each on the thread of its author
     */
    public GroupCommit(int most, Function<List<C>, List<Optional<R>>> together, Function<C, R> alone) {
        this.most = most;
        this.together = together;
        this.alone = alone;
    }

    private static final class Wish<C, R> {
        private final C what;
        private final Thread author = Thread.currentThread();
        private Optional<R> answer;
        private volatile boolean over;

        Wish(C what) {
            this.what = what;
        }

        C what() {
            return what;
        }

        void end(Optional<R> with) {
            answer = with;
            over = true;
            LockSupport.unpark(author);
        }
    }

    public R write(C what) {
        var mine = new Wish<C, R>(what);
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.over) {
            if (led.compareAndSet(false, true)) {
                lead();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.answer.orElseGet(() -> alone.apply(what));
    }

    /** Writes for the first that wait, then wakes the next to lead. */
    private void lead() {
        try {
            var batch = new ArrayList<Wish<C, R>>();
            for (var next = waiting.poll(); next != null; next = batch.size() < most ? waiting.poll() : null) {
                batch.add(next);
            }
            if (!batch.isEmpty()) {
                write(batch);
            }
        } finally {
            led.set(false);
            var next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.author);
            }
        }
    }

    private void write(List<Wish<C, R>> batch) {
        var answers = Collections.nCopies(batch.size(), Optional.<R>empty());
        try {
            answers = together.apply(batch.stream().map(Wish::what).toList());
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.DEBUG, "a batch failed; each is written alone", failure);
        } finally {
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).end(answers.get(i));
            }
        }
    }
}
