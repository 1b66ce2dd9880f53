package org.parley.ticket.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How often something may happen under each key within a window. In memory, each node for itself; the windows that are
 * over are forgotten about once a window.
 */
final class Allowance {
    private record Window(Instant end, int times) {}

    private final int most;
    private final Duration length;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);

    Allowance(int most, Duration length) {
        this.most = most;
        this.length = length;
    }

    /** How long nothing more is allowed; empty when it is. */
    Optional<Duration> exhausted(String key, Instant now) {
        var window = windows.get(key);
        return window != null && window.times >= most && within(window, now)
                ? Optional.of(Duration.between(now, window.end))
                : Optional.empty();
    }

    void spend(String key, Instant now) {
        tidy(now);
        windows.merge(
                key,
                new Window(now.plus(length), 1),
                (known, one) -> within(known, now) ? new Window(known.end, known.times + 1) : one);
    }

    /** Never longer than its length, so that a clock that is set back locks nobody out. */
    private boolean within(Window window, Instant now) {
        return now.isBefore(window.end) && !now.isBefore(window.end.minus(length));
    }

    private void tidy(Instant now) {
        var last = tidied.get();
        if (Duration.between(last, now).abs().compareTo(length) > 0 && tidied.compareAndSet(last, now)) {
            windows.values().removeIf(window -> !within(window, now));
        }
    }
}
