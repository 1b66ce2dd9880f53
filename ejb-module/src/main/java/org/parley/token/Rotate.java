package org.parley.token;

import java.time.Duration;
import java.util.Set;

/**
 * New keys for a refresh key.
 *
 * @param audience whose keys they must be, or it is refused
 * @param subject whose they must be; null when the caller does not say
 * @param scopes of the new access key; null for the same as before
 * @param address where the request came from, for the audit log
 */
public record Rotate(
        TokenKind kind,
        String refreshKey,
        String audience,
        String subject,
        Duration accessLife,
        Duration refreshLife,
        Set<String> scopes,
        String address) {

    @Override
    public String toString() {
        return "Rotate[" + kind + ", " + audience + "]";
    }
}
