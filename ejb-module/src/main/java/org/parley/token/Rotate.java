package org.parley.token;

import java.time.Duration;
import java.util.Set;

/**
 * New keys for a refresh key.
 *
 * @param audience whose keys they must be, or it is refused
 * @param subject whose they must be; null when the caller does not say
 * @param terms of the caller
 * @param address where the request came from, for the audit log
 */
public record Rotate(
        TokenKind kind,
        String refreshKey,
        String audience,
        String subject,
        Duration accessLife,
        Duration refreshLife,
        Terms terms,
        String address) {

    /** What the caller makes of a family whose refresh key is good. */
    @FunctionalInterface
    public interface Terms {
        Terms AS_BEFORE = FamilyView::scopes;

        /**
         * What the new access key is to reach.
         *
         * @throws org.parley.kernel.Problem to decline
         */
        Set<String> scopes(FamilyView family);
    }

    @Override
    public String toString() {
        return "Rotate[" + kind + ", " + audience + "]";
    }
}
