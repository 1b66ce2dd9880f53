package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time of a process and, where asked, of all below it; from the kernel's own books, so Linux only. */
final class ProcessCost {
    private static final long TICKS_PER_SECOND = 100;

    private ProcessCost() {}

    static long cpuMicros(long pid) {
        return cpuMicros(text(Path.of("/proc/" + pid + "/stat")));
    }

    private static long cpuMicros(String stat) {
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1_000_000 / TICKS_PER_SECOND;
    }

    static long cpuMicrosWithChildren(ProcessHandle process) {
        return cpuMicros(process.pid())
                + process.descendants()
                        .mapToLong(child -> cpuMicros(child.pid()))
                        .sum();
    }

    /** Of all its threads whose name begins so; those that have ended are not counted. */
    static long cpuMicrosOfThreads(long pid, String name) {
        try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.filter(thread -> text(thread.resolve("comm")).startsWith(name))
                    .mapToLong(thread -> cpuMicros(text(thread.resolve("stat"))))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Bytes of live objects in a JVM, after a full collection. */
    static long liveHeap(long pid) throws IOException, InterruptedException {
        var histogram = new ProcessBuilder("jcmd", String.valueOf(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var text = new String(histogram.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        histogram.waitFor();
        var total = text.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.trim().split("\\s+")[2]);
    }
}
