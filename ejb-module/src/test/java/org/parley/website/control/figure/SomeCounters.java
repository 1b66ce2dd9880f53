package org.parley.website.control.figure;

import java.time.Clock;
import org.parley.website.entity.HourOfVerdicts.Figures;

/** Counters put together by hand. */
public final class SomeCounters {
    private SomeCounters() {}

    public static VerdictCounter counter(Clock clock) {
        var counter = new VerdictCounter();
        counter.clock = clock;
        return counter;
    }

    /** The figures of the one site and hour that were counted. */
    public static Figures only(VerdictCounter counter) {
        return counter.take().values().iterator().next();
    }
}
