package org.parley.resource;

import java.time.Instant;
import java.util.Map;

/** What came of the questions of one app resource server in one hour; what did not happen is left out. */
public record VerifyFigures(Instant hour, Map<VerifyOutcome, Long> times) {

    public VerifyFigures {
        times = Map.copyOf(times);
    }
}
