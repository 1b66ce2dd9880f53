package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time of a process and, where asked, of all below it; from the kernel's own books, so Linux only. */
final class ProcessCost {
    private static final long TICKS_PER_SECOND = 100;

    private ProcessCost() {}

    static long cpuMicros(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1_000_000 / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    static long cpuMicrosWithChildren(ProcessHandle process) {
        return cpuMicros(process.pid())
                + process.descendants()
                        .mapToLong(child -> cpuMicros(child.pid()))
                        .sum();
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
