package org.parley.resource.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parley.resource.VerifyFigures;
import org.parley.resource.VerifyOutcome;

/**
 * What came of a server's questions, hour by hour; an hour without any is left out, and so is what did not happen.
 *
 * @param lastMinute the questions that the answering node had in the last minute
 */
public record VerifyFiguresResponse(long lastMinute, List<Hour> hours) {

    /** One hour. */
    public record Hour(Instant hour, Map<VerifyOutcome, Long> times) {}

    static VerifyFiguresResponse of(long lastMinute, List<VerifyFigures> figures) {
        return new VerifyFiguresResponse(
                lastMinute,
                figures.stream()
                        .map(hour -> new Hour(hour.hour(), hour.times()))
                        .toList());
    }
}
