package org.parley.website.boundary;

import java.time.Instant;
import java.util.List;
import org.parley.web.DayChart;
import org.parley.website.VerdictFigures;

/** The verdicts of 24 hours. */
public final class VerdictChart {
    private final List<VerdictFigures> hours;
    private final Instant now;

    VerdictChart(List<VerdictFigures> hours, Instant now) {
        this.hours = hours;
        this.now = now;
    }

    public boolean isQuiet() {
        return hours.stream().allMatch(hour -> total(hour) == 0);
    }

    public int getAccepted() {
        return hours.stream().mapToInt(VerdictFigures::accepted).sum();
    }

    public int getRefused() {
        return hours.stream().mapToInt(VerdictFigures::refused).sum();
    }

    public int getUnavailable() {
        return hours.stream().mapToInt(VerdictFigures::unavailable).sum();
    }

    public long getMeanMillis() {
        int all = getAccepted() + getRefused() + getUnavailable();
        return all == 0 ? 0 : hours.stream().mapToLong(VerdictFigures::latency).sum() / all;
    }

    public List<DayChart.Bar> getBars() {
        return DayChart.bars(hours.stream().map(VerdictChart::bar).toList(), now);
    }

    private static DayChart.Hour bar(VerdictFigures hour) {
        return new DayChart.Hour(
                hour.hour(),
                List.of(
                        new DayChart.Piece("accepted", "accepted", hour.accepted()),
                        new DayChart.Piece("refused", "refused", hour.refused()),
                        new DayChart.Piece("unavailable", "unavailable", hour.unavailable())));
    }

    private static int total(VerdictFigures hour) {
        return hour.accepted() + hour.refused() + hour.unavailable();
    }
}
