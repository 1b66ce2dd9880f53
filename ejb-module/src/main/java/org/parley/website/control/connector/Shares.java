package org.parley.website.control.connector;

import java.util.HashMap;
import java.util.Map;
import org.parley.website.WebsiteId;

/**
 * Divides a number of calls among the websites: each gets at most a third of what is free. The more of them are
 * silent, the less the next one gets, so that however many there are, others still get through.
 */
final class Shares {
    private static final int PART = 3;

    private final Map<WebsiteId, Integer> taken = new HashMap<>();
    private int free;

    Shares(int all) {
        free = all;
    }

    /** False when the website has its share, or nothing is left. */
    synchronized boolean take(WebsiteId website) {
        int mine = taken.getOrDefault(website, 0);
        if (free == 0 || mine >= Math.max(1, free / PART)) {
            return false;
        }
        taken.put(website, mine + 1);
        free--;
        return true;
    }

    synchronized void giveBack(WebsiteId website) {
        taken.compute(website, (key, count) -> count == 1 ? null : count - 1);
        free++;
    }
}
