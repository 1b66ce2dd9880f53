package org.parley.it.kill;

import java.util.Comparator;

/**
 * A numbered message as it was sent between two kills. A number that was not acknowledged is sent again in the next
 * round and may then be stored in several copies; they stand in the log in the order of the rounds.
 */
public record Copy(int round, int number) implements Comparable<Copy> {
    private static final Comparator<Copy> AS_SENT =
            Comparator.comparingInt(Copy::round).thenComparingInt(Copy::number);

    static Copy parse(String text) {
        int dash = text.indexOf('-');
        return new Copy(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    @Override
    public int compareTo(Copy other) {
        return AS_SENT.compare(this, other);
    }

    @Override
    public String toString() {
        return round + "-" + number;
    }
}
