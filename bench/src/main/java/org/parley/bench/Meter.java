package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Measures one sort of turn after the other on the same server, each after a warm-up of its own, and prints a line of
 * figures for each. Two things are told apart because they come of a busy machine: the JIT compiler, which is never done
 * there, and the I/O threads, which spin while the thread that ends the request before is displaced.
 */
final class Meter {
    private static final int SLICE = 3;
    private static final double COMPILED = 0.04;

    private final Platform platform;
    private final Numbers numbers;

    Meter(Platform platform, Numbers numbers) {
        this.platform = platform;
        this.numbers = numbers;
    }

    /** CPU time in µs, of one turn. */
    record Cost(double server, double inputOutput, double compiler, double database) {
        Cost since(Cost before, int turns) {
            return new Cost(
                    (server - before.server) / turns,
                    (inputOutput - before.inputOutput) / turns,
                    (compiler - before.compiler) / turns,
                    (database - before.database) / turns);
        }

        double all() {
            return server - compiler + database;
        }

        /** Without what depends on how busy the machine is. */
        double work() {
            return all() - inputOutput;
        }
    }

    record Figures(double perSecond, Cost cost) {
        /** Beside the same at another time, each measured against the no-op of its own time. */
        void compare(String what, Figures noop, Figures earlier, Figures earlierNoop) {
            System.out.printf(
                    "  %s: %+.0f %% of rate, %+.0f %% of CPU; against the no-op %+.0f %% and %+.0f %%%n",
                    what,
                    100 * (perSecond / earlier.perSecond - 1),
                    100 * (cost.work() / earlier.cost.work() - 1),
                    100 * (perSecond / noop.perSecond * earlierNoop.perSecond / earlier.perSecond - 1),
                    100 * (cost.work() / noop.cost.work() * earlierNoop.cost.work() / earlier.cost.work() - 1));
        }

        /** Beside the yardstick. */
        void compare(String what, Figures noop) {
            System.out.printf(
                    "  %s: %.0f %% of the no-op's rate; for the CPU of 100 no-ops %.0f, without I/O threads %.0f%n",
                    what,
                    100 * perSecond / noop.perSecond,
                    100 * noop.cost.all() / cost.all(),
                    100 * noop.cost.work() / cost.work());
        }
    }

    /** Once warm. */
    Figures measure(String what, LongFunction<? extends Turn> turns, String wanted) throws InterruptedException {
        var load = new HttpLoad(platform.server.httpPort(), numbers.of("connections"));
        warmUp(load, turns, wanted);
        return measure(load, what, turns, wanted);
    }

    /** As it comes. */
    Figures measureCold(String what, LongFunction<? extends Turn> turns, String wanted) throws InterruptedException {
        return measure(new HttpLoad(platform.server.httpPort(), numbers.of("connections")), what, turns, wanted);
    }

    /** Until the JIT compiler has little left to do, but not for ever. */
    private void warmUp(HttpLoad load, LongFunction<? extends Turn> turns, String wanted) throws InterruptedException {
        for (int seconds = 0; seconds < numbers.of("warmup"); seconds += SLICE) {
            var before = cost();
            load.run(turns, wanted, SLICE);
            var slice = cost().since(before, 1);
            if (slice.compiler() < COMPILED * slice.server()) {
                return;
            }
        }
    }

    private Figures measure(HttpLoad load, String what, LongFunction<? extends Turn> turns, String wanted)
            throws InterruptedException {
        var before = cost();
        long begin = System.nanoTime();
        var tally = load.run(turns, wanted, numbers.of("seconds"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        int count = Math.max(1, tally.deliveredCount());
        var cost = cost().since(before, count);
        var percentiles = tally.percentilesMillis(0.5, 0.95, 0.99);
        System.out.printf(
                "%s: %.0f/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, CPU %.1f µs (server %.1f, of it I/O threads %.1f;"
                        + " PostgreSQL %.1f; JIT %.1f beside)%n",
                what,
                count / seconds,
                percentiles[0],
                percentiles[1],
                percentiles[2],
                cost.all(),
                cost.server() - cost.compiler(),
                cost.inputOutput(),
                cost.database(),
                cost.compiler());
        profile(what, load, turns, wanted);
        return new Figures(count / seconds, cost);
    }

    private Cost cost() {
        return new Cost(
                platform.serverCpuMicros(),
                platform.threadCpuMicros("default I/O"),
                platform.threadCpuMicros("C1 Compiler") + platform.threadCpuMicros("C2 Compiler"),
                platform.databaseCpuMicros());
    }

    /** If asked to, once more for JFR, so that the recording costs none of the figures. */
    private void profile(String what, HttpLoad load, LongFunction<? extends Turn> turns, String wanted)
            throws InterruptedException {
        if (numbers.of("profile") > 0) {
            var file = Path.of("bench/target/" + what.replaceAll("[^a-z]+", "-") + ".jfr");
            jcmd("JFR.start", "name=bench", "settings=profile");
            load.run(turns, wanted, numbers.of("seconds"));
            jcmd("JFR.stop", "name=bench", "filename=" + file.toAbsolutePath());
        }
    }

    private void jcmd(String... command) throws InterruptedException {
        try {
            var line = new ArrayList<>(List.of("jcmd", String.valueOf(platform.server.pid())));
            line.addAll(List.of(command));
            new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
