package org.parley.website.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.parley.website.VerdictFigures;

/** The verdicts of 24 hours as stacked bars in a drawing of 480 × 110 units, an hour every 20. */
public final class VerdictChart {
    private static final int FLOOR = 110;
    private static final int HEIGHT = 100;

    private final List<VerdictFigures> hours;
    private final Instant start;

    /** One coloured piece of a bar. */
    public record Bar(String kind, long x, int y, int height, String title) {}

    VerdictChart(List<VerdictFigures> hours, Instant now) {
        this.hours = hours;
        this.start = now.truncatedTo(ChronoUnit.HOURS).minus(23, ChronoUnit.HOURS);
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

    public List<Bar> getBars() {
        int highest = hours.stream().mapToInt(VerdictChart::total).max().orElse(1);
        var bars = new ArrayList<Bar>();
        for (var hour : hours) {
            long x = ChronoUnit.HOURS.between(start, hour.hour()) * 20 + 2;
            int top = FLOOR;
            top = stack(bars, "accepted", x, top, hour.accepted(), highest);
            top = stack(bars, "refused", x, top, hour.refused(), highest);
            stack(bars, "unavailable", x, top, hour.unavailable(), highest);
        }
        return bars;
    }

    private static int stack(List<Bar> bars, String kind, long x, int top, int count, int highest) {
        if (count == 0) {
            return top;
        }
        int height = Math.max(1, count * HEIGHT / highest);
        bars.add(new Bar(kind, x, top - height, height, count + " " + kind));
        return top - height;
    }

    private static int total(VerdictFigures hour) {
        return hour.accepted() + hour.refused() + hour.unavailable();
    }
}
