package org.parley.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.parley.audit.Actor;
import org.parley.kernel.Page;
import org.parley.kernel.RequestProblem;
import org.parley.resource.ResourceProblem;
import org.parley.resource.ResourceServerService;
import org.parley.token.FamilyId;
import org.parley.token.FamilyQuery;
import org.parley.token.FamilyView;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/** All tickets, as administrators find and end them. Who ends one stands in the audit log. */
@Stateless
public class TicketRegister {
    private static final String REASON = "ended by an administrator";

    @Inject
    TokenService tokens;

    @Inject
    ResourceServerService servers;

    @Inject
    Clock clock;

    /** A resource server that is not there (any more) has no tickets. */
    public Page<TicketEntry> list(TicketQuery query) {
        if (query.resourceServer() == null) {
            return list(query, null);
        }
        return servers.find(query.resourceServer())
                .map(server -> list(query, server.id().audience()))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private Page<TicketEntry> list(TicketQuery query, String audience) {
        return tokens.list(new FamilyQuery(
                        TokenKind.TICKET, query.who(), audience, query.state(), query.cursor(), query.limit()))
                .map(this::entry);
    }

    /** Refused when there is no such live ticket. */
    public void end(UUID id, Actor by) {
        var ticket = tokens.find(new FamilyId(id))
                .filter(family -> family.kind() == TokenKind.TICKET)
                .orElseThrow(TicketProblem.UNKNOWN::problem);
        tokens.end(ticket.id(), REASON, by);
    }

    /**
     * All of a person, all of a resource server, or all of a person for one; never simply all.
     *
     * @param who a bare JID; null for everybody's
     * @param resourceServer its identifier; null for all
     * @return how many ended
     */
    public int endAll(String who, String resourceServer, Actor by) {
        if (who == null && resourceServer == null) {
            throw RequestProblem.INVALID.problem("Say whose tickets, or for which resource server.");
        }
        var audience = resourceServer == null
                ? null
                : servers.find(resourceServer)
                        .orElseThrow(ResourceProblem.UNKNOWN::problem)
                        .id()
                        .audience();
        return tokens.endAllOf(TokenKind.TICKET, who, audience, REASON, by);
    }

    private TicketEntry entry(FamilyView ticket) {
        var details = ticket.details();
        return new TicketEntry(
                ticket.id().value(),
                ticket.who(),
                ticket.subject(),
                details.get(TicketService.SERVER),
                details.get(TicketService.DEVICE),
                details.get(TicketService.ADDRESS),
                ticket.started(),
                ticket.lastUsed(),
                ticket.expires(),
                ticket.stateAt(clock.instant()),
                ticket.endReason());
    }
}
