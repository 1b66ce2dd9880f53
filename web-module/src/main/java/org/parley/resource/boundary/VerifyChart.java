package org.parley.resource.boundary;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.resource.VerifyFigures;
import org.parley.resource.VerifyOutcome;
import org.parley.web.DayChart;

/** What came of a server's questions in 24 hours: said yes, said no, or not answered since the caller was refused. */
public final class VerifyChart {
    private static final Set<VerifyOutcome> CALLER =
            EnumSet.of(VerifyOutcome.CALLER_SECRET, VerifyOutcome.CALLER_NETWORK);
    private static final Set<VerifyOutcome> NO = EnumSet.complementOf(
            EnumSet.of(VerifyOutcome.VALID, VerifyOutcome.CALLER_SECRET, VerifyOutcome.CALLER_NETWORK));

    private final List<VerifyFigures> hours;
    private final long lastMinute;
    private final Instant now;

    /** A reason for a no, and how often it was one. */
    public record Reason(VerifyOutcome outcome, long times) {}

    VerifyChart(List<VerifyFigures> hours, long lastMinute, Instant now) {
        this.hours = hours;
        this.lastMinute = lastMinute;
        this.now = now;
    }

    public boolean isQuiet() {
        return hours.isEmpty();
    }

    public long getLastMinute() {
        return lastMinute;
    }

    public long getValid() {
        return sum(EnumSet.of(VerifyOutcome.VALID));
    }

    public long getInvalid() {
        return sum(NO);
    }

    public long getCaller() {
        return sum(CALLER);
    }

    /** Those that occurred, in the order of the enum. */
    public List<Reason> getReasons() {
        Map<VerifyOutcome, Long> all = new EnumMap<>(VerifyOutcome.class);
        hours.forEach(hour -> hour.times().forEach((outcome, times) -> all.merge(outcome, times, Long::sum)));
        all.remove(VerifyOutcome.VALID);
        return all.entrySet().stream()
                .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                .toList();
    }

    public List<DayChart.Bar> getBars() {
        return DayChart.bars(hours.stream().map(VerifyChart::bar).toList(), now);
    }

    private static DayChart.Hour bar(VerifyFigures hour) {
        return new DayChart.Hour(
                hour.hour(),
                List.of(
                        new DayChart.Piece("accepted", "✓", sum(hour, EnumSet.of(VerifyOutcome.VALID))),
                        new DayChart.Piece("refused", "✗", sum(hour, NO)),
                        new DayChart.Piece("unavailable", "401", sum(hour, CALLER))));
    }

    private long sum(Set<VerifyOutcome> outcomes) {
        return hours.stream().mapToLong(hour -> sum(hour, outcomes)).sum();
    }

    private static long sum(VerifyFigures hour, Set<VerifyOutcome> outcomes) {
        return outcomes.stream()
                .mapToLong(outcome -> hour.times().getOrDefault(outcome, 0L))
                .sum();
    }
}
