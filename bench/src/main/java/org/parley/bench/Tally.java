package org.parley.bench;

import java.util.Arrays;
import java.util.List;

/** What one run saw: counts and latencies. One thread. */
final class Tally {
    private long[] nanos = new long[1 << 16];
    private int count;
    long duplicated;
    long reordered;
    long sent;

    /** What several saw together. */
    static Tally of(List<Tally> all) {
        var together = new Tally();
        all.forEach(one -> {
            for (int i = 0; i < one.count; i++) {
                together.delivered(one.nanos[i]);
            }
        });
        return together;
    }

    /** Forgets the warm-up. */
    void reset() {
        count = 0;
        sent = 0;
    }

    void delivered(long latencyNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = latencyNanos;
    }

    int deliveredCount() {
        return count;
    }

    /** To be called once, at the end. */
    double[] percentilesMillis(double... wanted) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return Arrays.stream(wanted)
                .map(p -> count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1L, (long) (count * p))] / 1e6)
                .toArray();
    }
}
