package org.parley.ticket;

import org.parley.kernel.Page;
import org.parley.token.FamilyState;

/**
 * A part of the list of all tickets, newest first; a null means any.
 *
 * @param who a bare JID
 * @param resourceServer its identifier
 */
public record TicketQuery(String who, String resourceServer, FamilyState state, String cursor, int limit) {

    public TicketQuery {
        Page.checked(limit);
    }
}
