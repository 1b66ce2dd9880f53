package org.parley.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Lets those who want something written at the same time share one transaction. One thread writes for all that wait; who
 * comes meanwhile waits for the next batch, unless so many wait that they are a batch of their own. Nobody waits for
 * company, so a lone one is served at once; under load the batches grow and the cost of each falls. Everyone has their
 * answer after the commit and not before.
 *
 * <p>No thread of those who ask is held. What they do with the answer, unless they do it elsewhere, is done one after the
 * other by the thread that wrote the batch; so it should be short. The next batch does not wait for it.
 *
 * @param <C> what is to be written
 * @param <R> what its author gets back
 */
public final class GroupCommit<C, R> {
    private static final System.Logger LOG = System.getLogger(GroupCommit.class.getName());

    private final int atOnce;
    private final Function<List<C>, List<Optional<R>>> together;
    private final Executor batches;
    private final Function<C, R> alone;
    private final Executor loners;
    private final Semaphore room;
    private final BlockingQueue<Wish<C, R>> waiting = new LinkedBlockingQueue<>();
    private final int writers;
    private final AtomicInteger writing = new AtomicInteger();

    private record Wish<C, R>(C what, CompletableFuture<R> answer) {}

    /**
     * @param atOnce how many a batch has at most
     * @param most how many may wait for their answers
     * @param writers how many batches are written at the same time at most: while one waits for the disk, the next need not
     * @param together writes all or nothing; leaves out, by an empty answer, what must be written alone
     * @param batches where it does so
     * @param alone writes what was left out, or all of a batch that failed
     * @param loners where it does so; others than the batches, since it may wait for locks
     */
    public GroupCommit(
            int atOnce,
            int most,
            int writers,
            Function<List<C>, List<Optional<R>>> together,
            Executor batches,
            Function<C, R> alone,
            Executor loners) {
        this.atOnce = atOnce;
        this.together = together;
        this.batches = batches;
        this.alone = alone;
        this.loners = loners;
        this.writers = writers;
        room = new Semaphore(most);
    }

    /** @throws RejectedExecutionException when too many wait */
    public CompletionStage<R> write(C what) {
        if (!room.tryAcquire()) {
            throw new RejectedExecutionException("too many wait");
        }
        var wish = new Wish<C, R>(what, new CompletableFuture<>());
        waiting.add(wish);
        begin();
        return wish.answer().whenComplete((answer, failure) -> room.release());
    }

    /** Has the first that wait written now, or leaves it to whoever writes and begins again after that. */
    private void begin() {
        int busy = writing.get();
        boolean due = busy == 0 ? !waiting.isEmpty() : busy < writers && waiting.size() >= atOnce;
        if (due && writing.compareAndSet(busy, busy + 1)) {
            try {
                batches.execute(this::writeBatch);
            } catch (RejectedExecutionException stopping) {
                writing.decrementAndGet();
                for (var wish = waiting.poll(); wish != null; wish = waiting.poll()) {
                    wish.answer().completeExceptionally(stopping);
                }
            }
        }
    }

    private void writeBatch() {
        var batch = new ArrayList<Wish<C, R>>(atOnce);
        waiting.drainTo(batch, atOnce);
        var answers = batch.isEmpty() ? List.<Optional<R>>of() : written(batch);
        writing.decrementAndGet();
        begin();
        for (int i = 0; i < batch.size(); i++) {
            var wish = batch.get(i);
            answers.get(i).ifPresentOrElse(wish.answer()::complete, () -> writeAlone(wish));
        }
    }

    private List<Optional<R>> written(List<Wish<C, R>> batch) {
        try {
            return together.apply(batch.stream().map(Wish::what).toList());
        } catch (RuntimeException | Error failure) {
            LOG.log(System.Logger.Level.DEBUG, "a batch failed; each is written alone", failure);
            return Collections.nCopies(batch.size(), Optional.empty());
        }
    }

    private void writeAlone(Wish<C, R> wish) {
        try {
            wish.answer().completeAsync(() -> alone.apply(wish.what()), loners);
        } catch (RejectedExecutionException stopping) {
            wish.answer().completeExceptionally(stopping);
        }
    }
}
