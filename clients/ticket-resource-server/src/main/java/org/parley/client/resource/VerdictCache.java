package org.parley.client.resource;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Tickets that were valid a moment ago. Bounded: the ones not used for longest are forgotten first. */
final class VerdictCache {
    private final LongSupplier nanoTime;
    private final Map<String, Entry> entries;

    private record Entry(String userId, long end) {}

    VerdictCache(int size, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
                return size() > size;
            }
        };
    }

    synchronized Optional<String> find(String fingerprint) {
        var entry = entries.get(fingerprint);
        if (entry != null && entry.end - nanoTime.getAsLong() <= 0) {
            entries.remove(fingerprint);
            return Optional.empty();
        }
        return Optional.ofNullable(entry).map(Entry::userId);
    }

    synchronized void put(String fingerprint, String userId, Duration time) {
        if (!time.isZero()) {
            entries.put(fingerprint, new Entry(userId, nanoTime.getAsLong() + time.toNanos()));
        }
    }
}
