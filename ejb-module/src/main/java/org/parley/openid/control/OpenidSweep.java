package org.parley.openid.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.parley.openid.entity.Assertions;
import org.parley.openid.entity.AuthorizationCodes;
import org.parley.openid.entity.PushedRequests;

/**
 * Forgets what is over. Nobody's safety waits for it. Redeemed codes are remembered for as long as what they gave may
 * live without a refresh, so that their reuse is noticed.
 */
@Singleton
@Startup
@DependsOn("ServerStart")
public class OpenidSweep {
    private static final Duration CODES = Duration.ofDays(1);

    @Inject
    AuthorizationCodes codes;

    @Inject
    PushedRequests pushed;

    @Inject
    Assertions assertions;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*/5", second = "23", persistent = false)
    void forget() {
        var now = clock.instant();
        codes.purge(now.minus(CODES));
        pushed.purge(now);
        assertions.purge(now);
    }
}
