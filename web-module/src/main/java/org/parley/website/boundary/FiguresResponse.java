package org.parley.website.boundary;

import java.time.Instant;
import java.util.List;
import org.parley.website.VerdictFigures;

/** What came of the sign-ins, hour by hour; an hour without any is left out. */
public record FiguresResponse(List<Hour> hours) {

    /** @param latencyMillis of all sign-ins together */
    public record Hour(Instant hour, int accepted, int refused, int unavailable, long latencyMillis) {}

    static FiguresResponse of(List<VerdictFigures> figures) {
        return new FiguresResponse(figures.stream()
                .map(hour -> new Hour(hour.hour(), hour.accepted(), hour.refused(), hour.unavailable(), hour.latency()))
                .toList());
    }
}
