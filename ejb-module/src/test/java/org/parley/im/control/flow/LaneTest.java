package org.parley.im.control.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Lane lane = new Lane();
    private final List<String> log = new ArrayList<>();
    private final List<Runnable> open = new ArrayList<>();

    @Test
    void idleLaneShouldRunAStepAtOnce() {
        lane.submit(done -> {
            log.add("a");
            done.run();
        });
        assertThat(log).containsExactly("a");
    }

    @Test
    void laterStepsShouldWaitForAnOpenOne() {
        submitOpen("a");
        submitOpen("b");
        submitOpen("c");
        assertThat(log).containsExactly("a");
        open.remove(0).run();
        assertThat(log).containsExactly("a", "b");
        open.remove(0).run();
        assertThat(log).containsExactly("a", "b", "c");
        open.remove(0).run();
        submitOpen("d");
        assertThat(log).endsWith("d");
    }

    @Test
    void longQueueShouldNotBecomeADeepStack() {
        submitOpen("first");
        var count = new AtomicInteger();
        for (int i = 0; i < 100_000; i++) {
            lane.submit(done -> {
                count.incrementAndGet();
                done.run();
            });
        }
        open.remove(0).run();
        assertThat(count).hasValue(100_000);
    }

    @Test
    void orderShouldHoldAcrossThreads() throws InterruptedException {
        var workers = Executors.newFixedThreadPool(4);
        var seen = new ArrayList<Integer>();
        for (int i = 0; i < 10_000; i++) {
            int number = i;
            lane.submit(done -> {
                if (number % 3 == 0) {
                    workers.execute(() -> {
                        seen.add(number);
                        done.run();
                    });
                } else {
                    seen.add(number);
                    done.run();
                }
            });
        }
        var all = new CountDownLatch(1);
        lane.submit(done -> all.countDown());
        all.await();
        workers.shutdown();
        assertThat(seen).hasSize(10_000).isSorted();
    }

    private void submitOpen(String name) {
        lane.submit(done -> {
            log.add(name);
            open.add(done);
        });
    }
}
