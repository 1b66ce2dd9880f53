package org.parley.resource.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parley.resource.VerifyFigures;
import org.parley.resource.VerifyOutcome;

/**
 * What came of a server's questions, hour by hour; an hour without any is left out, and so is what did not happen.
 *
 * @param tickets how many of its tickets are alive
 * @param lastMinute the questions that the answering node had in the last minute
 */
public record VerifyFiguresResponse(long tickets, long lastMinute, List<Hour> hours) {

    /** One hour. */
    public record Hour(Instant hour, Map<VerifyOutcome, Long> times) {}

    static VerifyFiguresResponse of(long tickets, long lastMinute, List<VerifyFigures> figures) {
        return new VerifyFiguresResponse(
                tickets,
                lastMinute,
                figures.stream()
                        .map(hour -> new Hour(hour.hour(), hour.times()))
                        .toList());
    }
}
