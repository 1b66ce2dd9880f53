package org.parley.ticket.boundary;

import java.time.Instant;
import java.util.UUID;
import org.parley.ticket.TicketEntry;
import org.parley.token.FamilyState;

/** A ticket as administrators see it; its keys nobody sees. */
public record TicketEntryResponse(
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
        String endReason) {

    static TicketEntryResponse of(TicketEntry ticket) {
        return new TicketEntryResponse(
                ticket.id(),
                ticket.who(),
                ticket.userId(),
                ticket.resourceServer(),
                ticket.device(),
                ticket.address(),
                ticket.issued(),
                ticket.lastUsed(),
                ticket.expires(),
                ticket.state(),
                ticket.endReason());
    }
}
