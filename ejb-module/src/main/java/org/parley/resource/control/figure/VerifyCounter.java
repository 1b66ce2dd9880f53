package org.parley.resource.control.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.parley.resource.ResourceServerId;
import org.parley.resource.VerifyOutcome;

/**
 * Counts in memory what came of each question, so that none waits for another and none writes. The counters only ever
 * grow; {@link VerifyFlush} remembers how much of each it has written.
 */
@ApplicationScoped
public class VerifyCounter {
    /** One server, one outcome. */
    public record Slot(ResourceServerId server, VerifyOutcome outcome) {}

    private final Map<Slot, LongAdder> counters = new ConcurrentHashMap<>();

    public void count(ResourceServerId server, VerifyOutcome outcome) {
        counters.computeIfAbsent(new Slot(server, outcome), any -> new LongAdder())
                .increment();
    }

    Map<Slot, LongAdder> all() {
        return Map.copyOf(counters);
    }

    void forget(Slot slot) {
        counters.remove(slot);
    }
}
