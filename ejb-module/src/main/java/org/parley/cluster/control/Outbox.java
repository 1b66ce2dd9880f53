package org.parley.cluster.control;

import java.util.TreeSet;

/** Numbers the letters of this node. */
final class Outbox {
    private final TreeSet<Long> underWay = new TreeSet<>();
    private long last;

    synchronized long begin() {
        underWay.add(++last);
        return last;
    }

    /** Whether or not the letter has arrived. */
    synchronized void done(long number) {
        underWay.remove(number);
    }

    /** Of the letters up to this number none is under way. */
    synchronized long sent() {
        return underWay.isEmpty() ? last : underWay.first() - 1;
    }
}
