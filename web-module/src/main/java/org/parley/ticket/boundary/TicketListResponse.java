package org.parley.ticket.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parley.ticket.TicketView;

/** A person's own tickets, newest first. */
public record TicketListResponse(List<Item> items) {

    /** @param current whether it is the ticket that asked */
    public record Item(
            UUID id,
            String resourceServer,
            String device,
            String address,
            Instant issued,
            Instant lastUsed,
            boolean current) {}

    static TicketListResponse of(List<TicketView> tickets) {
        return new TicketListResponse(tickets.stream()
                .map(ticket -> new Item(
                        ticket.id(),
                        ticket.resourceServer(),
                        ticket.device(),
                        ticket.address(),
                        ticket.issued(),
                        ticket.lastUsed(),
                        ticket.current()))
                .toList());
    }
}
