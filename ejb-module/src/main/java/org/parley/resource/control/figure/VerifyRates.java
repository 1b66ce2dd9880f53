package org.parley.resource.control.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.parley.resource.ResourceServerId;

/** How many questions of each app resource server this node answered in the last minute, in steps of ten seconds. */
@ApplicationScoped
public class VerifyRates {
    private static final int STEPS = 6;

    private final Map<ResourceServerId, long[]> rings = new HashMap<>();
    private int now;

    public synchronized long lastMinute(ResourceServerId server) {
        long sum = 0;
        for (long step : rings.getOrDefault(server, new long[0])) {
            sum += step;
        }
        return sum;
    }

    /** Called once for every step, before what was counted in it is added. */
    synchronized void turn() {
        now = (now + 1) % STEPS;
        rings.values().forEach(ring -> ring[now] = 0);
        rings.values().removeIf(VerifyRates::isSilent);
    }

    synchronized void add(ResourceServerId server, long times) {
        rings.computeIfAbsent(server, any -> new long[STEPS])[now] += times;
    }

    private static boolean isSilent(long[] ring) {
        for (long step : ring) {
            if (step != 0) {
                return false;
            }
        }
        return true;
    }
}
