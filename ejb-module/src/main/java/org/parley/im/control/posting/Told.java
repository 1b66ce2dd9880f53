package org.parley.im.control.posting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one client was told of last. A posting may be stored just when the client shows itself: then it is both what the
 * client is told at first and what has changed, and this makes it come once. Its monitor is held while telling.
 */
final class Told {
    private static final int REMEMBERED = 16;

    private final Set<String> keys = new LinkedHashSet<>();

    /** Those that are new to the client, which then knows them. */
    List<News> fresh(List<News> news) {
        var fresh = news.stream().filter(line -> !keys.contains(line.key())).toList();
        fresh.forEach(line -> keys.add(line.key()));
        var eldest = keys.iterator();
        for (int i = keys.size(); i > REMEMBERED; i--) {
            eldest.next();
            eldest.remove();
        }
        return fresh;
    }
}
