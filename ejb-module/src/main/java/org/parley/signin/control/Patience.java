package org.parley.signin.control;

import java.time.Instant;
import org.parley.signin.SigninSettings;
import org.parley.signin.entity.FailureCount;

/** How an account answers to failures: some are free, then each delays the next attempt twice as long, then a lock. */
final class Patience {
    private final SigninSettings settings;

    Patience(SigninSettings settings) {
        this.settings = settings;
    }

    /** @return whether this failure locks the account; when the lock is over, the count starts afresh */
    boolean failed(FailureCount count, Instant now) {
        boolean lockedBefore = count.failures() >= settings.lockAfter();
        int failures = count.addFailure();
        if (failures >= settings.lockAfter()) {
            var end = now.plus(settings.lock());
            count.blockUntil(end);
            count.rememberUntil(end);
            return !lockedBefore;
        }
        count.rememberUntil(now.plus(settings.memory()));
        if (failures >= settings.delayAfter()) {
            int doublings = Math.min(failures - settings.delayAfter(), 20);
            var delay = settings.firstDelay().multipliedBy(1L << doublings);
            count.blockUntil(now.plus(delay.compareTo(settings.lock()) < 0 ? delay : settings.lock()));
        }
        return false;
    }
}
