package org.parley.session;

import java.time.Instant;

/**
 * A session as others see it.
 *
 * @param client null when there is none beside the device
 * @param expires null when the rules of its kind say so alone
 * @param ended null while it is open
 * @param endReason null while it is open
 */
public record SessionView(
        SessionId id,
        String who,
        SessionKind kind,
        String device,
        String address,
        String client,
        Instant opened,
        Instant lastUsed,
        Instant expires,
        Instant ended,
        String endReason) {}
