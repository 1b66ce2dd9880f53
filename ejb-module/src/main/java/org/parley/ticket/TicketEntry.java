package org.parley.ticket;

import java.time.Instant;
import java.util.UUID;
import org.parley.token.FamilyState;

/**
 * A ticket as administrators see it.
 *
 * @param userId by which the resource server knows the person
 * @param device null when the terminal did not say
 * @param address where the person signed in from
 * @param lastUsed not to the minute, see {@link org.parley.token.TokenSettings#lastUse}
 * @param expires when its last key does
 * @param endReason null unless it was ended
 */
public record TicketEntry(
        UUID id,
        String who,
        String userId,
        String resourceServer,
        String device,
        String address,
        Instant issued,
        Instant lastUsed,
        Instant expires,
        FamilyState state,
        String endReason) {}
