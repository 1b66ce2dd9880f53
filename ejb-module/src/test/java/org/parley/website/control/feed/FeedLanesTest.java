package org.parley.website.control.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class FeedLanesTest {
    private final Queue<Runnable> handedOn = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final FeedLanes lanes = new FeedLanes(handedOn::add, 2, 2);

    @Test
    void workShouldBeDoneInTurn() {
        submit("a", "1");
        submit("a", "2");
        submit("a", "3");

        assertThat(handedOn).hasSize(2);
        runAll();
        assertThat(done).containsExactly("a1", "a2", "a3");
    }

    @Test
    void sameWorkShouldWaitOnce() {
        submit("a", "1");
        submit("a", "2");
        submit("a", "3");
        submit("a", "3");

        runAll();
        assertThat(done).containsExactly("a1", "a2", "a3");
    }

    @Test
    void workAskedForWhileItRunsShouldRunOnceMoreAndNeverTwiceAtOnce() {
        lanes.submit("a", "1", () -> {
            done.add("first");
            submit("a", "1");
            submit("a", "1");
            assertThat(handedOn).isEmpty();
        });

        runAll();
        assertThat(done).containsExactly("first", "a1");
    }

    @Test
    void fullLaneShouldRefuseAndOthersNot() {
        for (var key : List.of("1", "2", "3", "4")) {
            assertThat(submit("a", key)).isTrue();
        }

        assertThat(submit("a", "5")).isFalse();
        assertThat(submit("a", "4")).isTrue();
        assertThat(submit("b", "1")).isTrue();
    }

    @Test
    void failureShouldNotStopTheLane() {
        lanes.submit("a", "1", () -> {
            throw new IllegalStateException("broken");
        });
        submit("a", "1");

        try {
            handedOn.remove().run();
        } catch (IllegalStateException broken) {
            done.add(broken.getMessage());
        }
        runAll();
        assertThat(done).containsExactly("broken", "a1");
    }

    @Test
    void executorThatIsFullShouldBeTold() {
        var full = new FeedLanes(
                task -> {
                    throw new RejectedExecutionException();
                },
                2,
                2);

        assertThat(full.submit("a", "1", () -> done.add("a1"))).isFalse();
        assertThat(full.submit("a", "1", () -> done.add("a1"))).isFalse();
        assertThat(done).isEmpty();
    }

    private boolean submit(String site, String key) {
        return lanes.submit(site, key, () -> done.add(site + key));
    }

    private void runAll() {
        while (!handedOn.isEmpty()) {
            handedOn.remove().run();
        }
    }
}
