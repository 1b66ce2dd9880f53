package org.parley.client.resource;

import java.time.Duration;
import java.util.Optional;

/**
 * What the platform says about a ticket.
 *
 * @param userId whose ticket it is; empty when it is not valid
 * @param expiresIn when it will not be valid any more
 * @param cacheFor how long the platform lets itself be quoted, if it says so
 */
record Verdict(Optional<String> userId, Duration expiresIn, Optional<Duration> cacheFor) {
    static final Verdict INVALID = new Verdict(Optional.empty(), Duration.ZERO, Optional.empty());

    /** How long it may be remembered. */
    Duration quotable(Optional<Duration> limit) {
        var wanted = cacheFor.or(() -> limit).orElse(Duration.ZERO);
        return shorter(expiresIn, shorter(wanted, limit.orElse(wanted)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
