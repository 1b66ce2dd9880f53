package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final ExecutorService authors = Executors.newCachedThreadPool();
    private final List<List<Integer>> batches = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void close() {
        authors.shutdownNow();
    }

    @Test
    void loneOneShouldBeWrittenAtOnce() {
        var commit = new GroupCommit<Integer, Integer>(8, this::doubled, GroupCommitTest::unexpected);
        assertThat(commit.write(21)).isEqualTo(42);
        assertThat(batches).containsExactly(List.of(21));
    }

    @Test
    void whoeverComesDuringAWriteShouldBeWrittenTogether() throws Exception {
        var commit = new GroupCommit<Integer, Integer>(8, this::firstHeld, GroupCommitTest::unexpected);
        var first = authors.submit(() -> commit.write(1));
        begun.await();
        var others = waiting(commit, 2, 3, 4);
        held.countDown();
        assertThat(first.get()).isEqualTo(2);
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i).get()).isEqualTo(2 * (i + 2));
        }
        assertThat(batches).hasSize(2);
    }

    @Test
    void batchShouldBeNoLargerThanItMay() throws Exception {
        var commit = new GroupCommit<Integer, Integer>(2, this::firstHeld, GroupCommitTest::unexpected);
        authors.submit(() -> commit.write(1));
        begun.await();
        var others = waiting(commit, 2, 3, 4, 5, 6);
        held.countDown();
        for (var other : others) {
            other.get();
        }
        assertThat(batches).hasSize(4).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 2));
    }

    @Test
    void whatIsLeftOutShouldBeWrittenAlone() {
        var commit = new GroupCommit<Integer, String>(
                8, all -> all.stream().map(any -> Optional.<String>empty()).toList(), one -> "alone " + one);
        assertThat(commit.write(7)).isEqualTo("alone 7");
    }

    @Test
    void failureOfOneShouldNotBeThatOfTheOthers() throws Exception {
        var commit = new GroupCommit<Integer, Integer>(
                8,
                all -> {
                    var answers = firstHeld(all);
                    if (all.contains(13)) {
                        throw new IllegalStateException("the batch");
                    }
                    return answers;
                },
                one -> {
                    if (one == 13) {
                        throw new IllegalArgumentException("thirteen");
                    }
                    return -one;
                });
        authors.submit(() -> commit.write(1));
        begun.await();
        var others = waiting(commit, 12, 13);
        held.countDown();
        assertThat(others.get(0).get()).isEqualTo(-12);
        assertThatThrownBy(others.get(1)::get).hasRootCauseMessage("thirteen");
    }

    @Test
    void manyAtOnceShouldEachGetTheirOwnAnswerOnce() throws Exception {
        var written = new AtomicInteger();
        var commit = new GroupCommit<Integer, Integer>(
                5,
                all -> {
                    written.addAndGet(all.size());
                    return all.stream().map(one -> Optional.of(2 * one)).toList();
                },
                GroupCommitTest::unexpected);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int author = 0; author < 32; author++) {
            int from = author * 1_000;
            tasks.add(() -> {
                for (int i = from; i < from + 1_000; i++) {
                    if (commit.write(i) != 2 * i) {
                        return false;
                    }
                }
                return true;
            });
        }
        for (var done : authors.invokeAll(tasks)) {
            assertThat(done.get()).isTrue();
        }
        assertThat(written).hasValue(32_000);
    }

    /** Once all of them wait for the write that is held. */
    private List<Future<Integer>> waiting(GroupCommit<Integer, Integer> commit, int... all) throws Exception {
        var answers = new ArrayList<Future<Integer>>();
        for (int one : all) {
            var author = new CountDownLatch(1);
            var thread = new Thread[1];
            answers.add(authors.submit(() -> {
                thread[0] = Thread.currentThread();
                author.countDown();
                return commit.write(one);
            }));
            author.await();
            while (thread[0].getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        return answers;
    }

    private List<Optional<Integer>> doubled(List<Integer> all) {
        batches.add(all);
        return all.stream().map(one -> Optional.of(2 * one)).toList();
    }

    private List<Optional<Integer>> firstHeld(List<Integer> all) {
        if (batches.isEmpty()) {
            begun.countDown();
            try {
                held.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return doubled(all);
    }

    private static <R> R unexpected(Integer one) {
        throw new AssertionError("alone: " + one);
    }
}
