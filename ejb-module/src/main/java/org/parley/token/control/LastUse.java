package org.parley.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** When families were last used, until {@link TokenSweep} writes it down. A crash loses half a minute of it. */
@ApplicationScoped
public class LastUse {
    private static final int MOST = 200_000;

    private final Map<UUID, Instant> moments = new ConcurrentHashMap<>();

    public void note(UUID family, Instant now) {
        if (moments.size() < MOST) {
            moments.put(family, now);
        }
    }

    /** Some of what was noted, in the same order for whoever writes it, lest two wait for each other. */
    Map<UUID, Instant> take(int most) {
        var taken = new TreeMap<UUID, Instant>();
        for (var families = moments.keySet().iterator(); families.hasNext() && taken.size() < most; ) {
            var family = families.next();
            var moment = moments.remove(family);
            if (moment != null) {
                taken.put(family, moment);
            }
        }
        return taken;
    }
}
