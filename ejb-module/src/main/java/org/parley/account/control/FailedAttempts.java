package org.parley.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.account.AccountProblem;
import org.parley.account.AccountSettings;

/**
 * Counts the sign-ins that failed from each address within a window. Kept in memory, each node for itself; addresses
 * whose window is over are forgotten when the next failure is counted, so the size follows the failures of one window.
 */
@ApplicationScoped
public class FailedAttempts {
    private record Window(Instant end, int failures) {}

    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();

    @Inject
    AccountSettings settings;

    @Inject
    Clock clock;

    /** Refuses an address that failed too often. */
    public void check(String address) {
        var window = address == null ? null : windows.get(address);
        var now = clock.instant();
        if (window != null && window.failures >= settings.failuresPerAddress() && window.end.isAfter(now)) {
            throw AccountProblem.TOO_MANY_ATTEMPTS.problem().retryAfter(Duration.between(now, window.end));
        }
    }

    public void add(String address) {
        if (address == null) {
            return;
        }
        var now = clock.instant();
        windows.values().removeIf(window -> !window.end.isAfter(now));
        windows.merge(
                address,
                new Window(now.plus(settings.failureWindow()), 1),
                (known, one) -> new Window(known.end, known.failures + 1));
    }
}
