package org.parley.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

    /** What was noted since the last time. */
    Map<UUID, Instant> take() {
        var taken = new HashMap<UUID, Instant>();
        moments.keySet().forEach(family -> {
            var moment = moments.remove(family);
            if (moment != null) {
                taken.put(family, moment);
            }
        });
        return taken;
    }
}
