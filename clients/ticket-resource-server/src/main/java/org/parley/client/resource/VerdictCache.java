package org.parley.client.resource;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Tickets that were valid a moment ago. Bounded: the ones not used for longest are forgotten first. */
final class VerdictCache {
    private final LongSupplier nanoTime;
    private final Map<String, Verified> tickets;

    private record Verified(String userId, long end) {}

    VerdictCache(int size, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.tickets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
                return size() > size;
            }
        };
    }

    synchronized Optional<String> find(String fingerprint) {
        var known = tickets.get(fingerprint);
        if (known != null && known.end - nanoTime.getAsLong() <= 0) {
            tickets.remove(fingerprint);
            return Optional.empty();
        }
        return Optional.ofNullable(known).map(Verified::userId);
    }

    synchronized void put(String fingerprint, String userId, Duration time) {
        if (!time.isZero()) {
            tickets.put(fingerprint, new Verified(userId, nanoTime.getAsLong() + time.toNanos()));
        }
    }
}
