package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Connections, one thread each, that play one turn after the other. */
final class HttpLoad {
    private final int port;
    private final int connections;
    private final AtomicLong next = new AtomicLong();
    private final List<Throwable> failures = new ArrayList<>();
    private volatile boolean stopped;

    HttpLoad(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * Plays turns 0, 1, 2 … for so long, or until there are no more.
     *
     * @param turns null after the last
     * @param wanted what the last answer of every turn must contain
     */
    Tally run(LongFunction<? extends Turn> turns, String wanted, long seconds) throws InterruptedException {
        stopped = false;
        var threads = new ArrayList<Thread>();
        var tallies = new ArrayList<Tally>();
        for (int i = 0; i < connections; i++) {
            var tally = new Tally();
            tallies.add(tally);
            var thread = new Thread(() -> serve(turns, wanted, tally), "load " + i);
            thread.setUncaughtExceptionHandler((any, failure) -> failed(failure));
            threads.add(thread);
            thread.start();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (threads.stream().anyMatch(Thread::isAlive) && System.nanoTime() < end) {
            threads.get(0).join(20);
        }
        stopped = true;
        for (var thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a turn failed", failures.get(0));
        }
        return Tally.of(tallies);
    }

    private synchronized void failed(Throwable failure) {
        failures.add(failure);
        stopped = true;
    }

    private void serve(LongFunction<? extends Turn> turns, String wanted, Tally tally) {
        try (var wire = new Wire(port)) {
            for (var turn = turns.apply(next.getAndIncrement());
                    turn != null && !stopped;
                    turn = turns.apply(next.getAndIncrement())) {
                long begin = System.nanoTime();
                var answer = turn.play(wire);
                tally.delivered(System.nanoTime() - begin);
                if (!answer.body().contains(wanted)) {
                    throw new IllegalStateException("not what was wanted: " + answer);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
