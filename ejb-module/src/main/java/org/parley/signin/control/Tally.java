package org.parley.signin.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.signin.SigninSettings;
import org.parley.signin.entity.FailureCount;
import org.parley.signin.entity.FailureCounts;

/** Counts failures in transactions of their own, since what is counted ends in a refusal. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Tally {
    @Inject
    FailureCounts counts;

    @Inject
    SigninSettings settings;

    @Inject
    Clock clock;

    /** The end of the longest block among these. */
    public Optional<Instant> blockedUntil(List<FailureKey> keys) {
        var now = clock.instant();
        return counts.of(keys.stream().map(FailureKey::fingerprint).toList(), now).stream()
                .filter(count -> count.blocks(now))
                .map(FailureCount::blockedUntil)
                .max(Comparator.naturalOrder());
    }

    /** Whether so many have failed that the next is judged alone. */
    public boolean suspicious(FailureKey account) {
        return counts.of(List.of(account.fingerprint()), clock.instant()).stream()
                .anyMatch(count -> count.failures() + 1 >= settings.delayAfter());
    }

    /** @return the keys that are locked from now on and were not before; a mere delay is none */
    public List<FailureKey> add(List<FailureKey> keys) {
        var now = clock.instant();
        return keys.stream().filter(key -> add(key, now)).toList();
    }

    private boolean add(FailureKey key, Instant now) {
        var known = counts.locked(key.fingerprint());
        var count = known.orElseGet(
                () -> new FailureCount(key.fingerprint(), key.kind().name()));
        if (count.over(now)) {
            count.startAfresh(now.plus(settings.window()));
        }
        boolean locks = key.kind() == FailureKey.Kind.ACCOUNT
                ? new Patience(settings).failed(count, now)
                : limit(count, limit(key.kind()));
        if (known.isEmpty()) {
            counts.add(count);
        }
        return locks;
    }

    private int limit(FailureKey.Kind kind) {
        return kind == FailureKey.Kind.VIA ? settings.failuresPerVia() : settings.failuresPerAddress();
    }

    private static boolean limit(FailureCount count, int limit) {
        int failures = count.addFailure();
        if (failures >= limit) {
            count.blockUntil(count.ends());
        }
        return failures == limit;
    }

    /** @return false if there is none, or one that blocks and stays */
    public boolean forget(FailureKey key) {
        return counts.forgetUnlessBlocking(key.fingerprint(), clock.instant());
    }

    public void sweep() {
        counts.forgetEnded(clock.instant());
    }
}
