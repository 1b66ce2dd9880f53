package org.parley.signin.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.parley.signin.SigninProblem;
import org.parley.signin.SigninSettings;

/**
 * Bounds how many attempts for one account are judged at once on this node, or a flood of simultaneous guesses would be
 * through before the first failure is counted. Nobody waits: one too many is told to come back.
 */
@ApplicationScoped
public class Turns {
    private final ConcurrentHashMap<String, Integer> judging = new ConcurrentHashMap<>();

    @Inject
    SigninSettings settings;

    /** @param alone whether nobody else may be judged meanwhile */
    public <T> T take(FailureKey account, boolean alone, Supplier<T> judgement) {
        int most = alone ? 1 : settings.atOnce();
        int now = judging.merge(account.fingerprint(), 1, Integer::sum);
        try {
            if (now > most) {
                throw SigninProblem.TOO_MANY_ATTEMPTS.problem().retryAfter(Duration.ofSeconds(1));
            }
            return judgement.get();
        } finally {
            judging.computeIfPresent(account.fingerprint(), (key, count) -> count == 1 ? null : count - 1);
        }
    }
}
