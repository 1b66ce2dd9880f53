package org.parley.ticket.boundary;

import java.time.Duration;
import org.parley.ticket.IssuedTicket;

/** A ticket, filed under its resource server; the times are in seconds from now. */
public record TicketResponse(String resourceServer, Parts ticket, long expiresIn, long refreshExpiresIn) {

    /** The ticket itself. */
    public record Parts(String userId, String authorizationKey, String refreshKey) {
        @Override
        public String toString() {
            return "Parts[…]";
        }
    }

    static TicketResponse of(IssuedTicket issued) {
        return new TicketResponse(
                issued.resourceServer(),
                new Parts(issued.userId(), issued.authorizationKey(), issued.refreshKey()),
                seconds(issued.expiresIn()),
                seconds(issued.refreshExpiresIn()));
    }

    /** To the nearest one, so that a fresh key has its whole life. */
    private static long seconds(Duration rest) {
        return rest.plusMillis(500).toSeconds();
    }
}
