package org.parley.app.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.parley.app.AppProblem;
import org.parley.app.AppSettings;
import org.parley.kernel.Network;

/** How often one address may try to register an app, by the minute. */
@ApplicationScoped
public class RegistrationPace {
    private static final int ADDRESSES = 10_000;

    @Inject
    AppSettings settings;

    @Inject
    Clock clock;

    private final Map<String, Integer> tries = new HashMap<>();
    private long minute;

    public synchronized void step(String caller) {
        var address = Network.countedFor(caller);
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            tries.clear();
            minute = now;
        }
        boolean full = tries.size() >= ADDRESSES && !tries.containsKey(address);
        if (full || tries.merge(address, 1, Integer::sum) > settings.registrationsPerMinute()) {
            throw AppProblem.TOO_FAST.problem().retryAfter(Duration.ofMinutes(1));
        }
    }
}
