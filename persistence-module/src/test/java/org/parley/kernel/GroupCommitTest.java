package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Integer>> batches = new ArrayList<>();

    /** Work that the test does when it wants to. */
    private final Queue<Runnable> work = new ArrayDeque<>();

    private GroupCommit<Integer, Integer> commit(
            int atOnce, Function<List<Integer>, List<Optional<Integer>>> together) {
        return new GroupCommit<>(atOnce, 8, 1, together, work::add, GroupCommitTest::alone, work::add);
    }

    private static int alone(int one) {
        if (one == 13) {
            throw new IllegalArgumentException("thirteen");
        }
        return -one;
    }

    private List<CompletableFuture<Integer>> written(GroupCommit<Integer, Integer> commit, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(commit::write)
                .map(CompletionStage::toCompletableFuture)
                .toList();
    }

    private void workOff() {
        for (var next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    @Test
    void loneOneShouldBeWrittenAtOnce() {
        var answer = commit(8, this::doubled).write(21).toCompletableFuture();
        assertThat(answer).isNotDone();
        workOff();
        assertThat(answer).isCompletedWithValue(42);
        assertThat(batches).containsExactly(List.of(21));
    }

    @Test
    void whoeverComesDuringAWriteShouldBeWrittenTogether() {
        var answers = new ArrayList<CompletableFuture<Integer>>();
        var itself = new AtomicReference<GroupCommit<Integer, Integer>>();
        var commit = commit(8, all -> {
            if (batches.isEmpty()) {
                answers.addAll(written(itself.get(), 2, 5));
            }
            return doubled(all);
        });
        itself.set(commit);
        answers.add(commit.write(1).toCompletableFuture());
        workOff();
        assertThat(answers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(2, 4, 6, 8);
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4));
    }

    @Test
    void batchShouldBeNoLargerThanItMay() {
        var answers = written(commit(2, this::doubled), 0, 5);
        workOff();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(batches).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    }

    @Test
    void wholeBatchThatWaitsShouldBeWrittenBesideTheOneUnderWay() {
        var commit =
                new GroupCommit<Integer, Integer>(2, 8, 2, this::doubled, work::add, GroupCommitTest::alone, work::add);
        written(commit, 0, 1);
        assertThat(work).as("one waits").hasSize(1);
        written(commit, 1, 2);
        assertThat(work).as("two wait").hasSize(2);
        written(commit, 2, 7);
        assertThat(work).as("there is no third").hasSize(2);
        workOff();
        assertThat(batches).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4, 5), List.of(6));
    }

    @Test
    void nextBatchShouldNotWaitForWhatIsDoneWithTheAnswers() {
        var commit = commit(1, this::doubled);
        commit.write(1).thenRun(() -> assertThat(work).as("the second batch").isNotEmpty());
        var second = commit.write(2).toCompletableFuture();
        workOff();
        assertThat(second).isCompletedWithValue(4);
    }

    @Test
    void tooManyShouldBeRefusedAndTheOthersServed() {
        var commit = commit(8, this::doubled);
        var answers = written(commit, 0, 8);
        assertThatThrownBy(() -> commit.write(8)).isInstanceOf(RejectedExecutionException.class);
        workOff();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(written(commit, 0, 8)).as("there is room again").hasSize(8);
    }

    @Test
    void whatIsLeftOutShouldBeWrittenAlone() {
        var answers = written(
                commit(
                        8,
                        all -> all.stream()
                                .map(one -> Optional.of(2 * one).filter(any -> one != 7))
                                .toList()),
                6,
                8);
        workOff();
        assertThat(answers).extracting(CompletableFuture::join).containsExactly(12, -7);
    }

    @Test
    void failureOfOneShouldNotBeThatOfTheOthers() {
        var answers = written(
                commit(8, all -> {
                    throw new IllegalStateException("the batch");
                }),
                12,
                14);
        workOff();
        assertThat(answers.get(0)).isCompletedWithValue(-12);
        assertThatThrownBy(answers.get(1)::join).hasRootCauseMessage("thirteen");
    }

    @Test
    void whoeverWaitsWhenTheServerStopsShouldBeToldSo() {
        var commit = new GroupCommit<Integer, Integer>(
                8,
                8,
                1,
                this::doubled,
                task -> {
                    throw new RejectedExecutionException("stopping");
                },
                GroupCommitTest::alone,
                work::add);
        assertThatThrownBy(commit.write(1).toCompletableFuture()::join).hasRootCauseMessage("stopping");
    }

    @Test
    void manyAtOnceShouldEachGetTheirOwnAnswerOnce() throws Exception {
        var threads = Executors.newCachedThreadPool();
        var written = new AtomicInteger();
        var commit = new GroupCommit<Integer, Integer>(
                5,
                32,
                2,
                all -> {
                    written.addAndGet(all.size());
                    return all.stream().map(one -> Optional.of(2 * one)).toList();
                },
                threads,
                GroupCommitTest::alone,
                threads);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int author = 0; author < 32; author++) {
            int from = author * 1_000;
            tasks.add(() -> {
                for (int i = from; i < from + 1_000; i++) {
                    if (commit.write(i).toCompletableFuture().join() != 2 * i) {
                        return false;
                    }
                }
                return true;
            });
        }
        try {
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(written).hasValue(32_000);
    }

    private List<Optional<Integer>> doubled(List<Integer> all) {
        batches.add(all);
        return all.stream().map(one -> Optional.of(2 * one)).toList();
    }
}
