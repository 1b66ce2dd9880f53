package org.parley.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket as its holder sees it.
 *
 * @param current whether it is the one that asked
 */
public record TicketView(
        UUID id,
        String resourceServer,
        String device,
        String address,
        Instant issued,
        Instant lastUsed,
        boolean current) {}
