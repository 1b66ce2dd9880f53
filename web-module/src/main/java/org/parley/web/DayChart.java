package org.parley.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** 24 hours as stacked bars in a drawing of 480 × 110 units, an hour every 20. */
public final class DayChart {
    private static final int FLOOR = 110;
    private static final int HEIGHT = 100;

    private DayChart() {}

    /** One hour's bar, from the bottom up. */
    public record Hour(Instant hour, List<Piece> pieces) {
        private long total() {
            return pieces.stream().mapToLong(Piece::times).sum();
        }
    }

    /** @param kind the class that colours it */
    public record Piece(String kind, String label, long times) {}

    /** One coloured piece as it is drawn. */
    public record Bar(String kind, long x, long y, long height, String title) {}

    public static List<Bar> bars(List<Hour> hours, Instant now) {
        var start = now.truncatedTo(ChronoUnit.HOURS).minus(23, ChronoUnit.HOURS);
        long highest = hours.stream().mapToLong(Hour::total).max().orElse(1);
        var bars = new ArrayList<Bar>();
        for (var hour : hours) {
            long x = ChronoUnit.HOURS.between(start, hour.hour()) * 20 + 2;
            long top = FLOOR;
            for (var piece : hour.pieces()) {
                if (piece.times() > 0) {
                    long height = Math.max(1, piece.times() * HEIGHT / highest);
                    top -= height;
                    bars.add(new Bar(piece.kind(), x, top, height, piece.times() + " " + piece.label()));
                }
            }
        }
        return bars;
    }
}
