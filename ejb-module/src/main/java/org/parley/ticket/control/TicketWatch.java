package org.parley.ticket.control;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.resource.ResourceServerClosed;
import org.parley.session.SessionService;
import org.parley.token.FamiliesRotated;
import org.parley.token.FamiliesUsed;
import org.parley.token.FamilyEnded;
import org.parley.token.FamilyUsed;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/**
 * A ticket and its session live and die together, in the same transaction: the session ends with the ticket and goes on
 * when it is refreshed. It is also in use when the ticket is. (The reverse, the ticket ends with the session, holds for all keys and is seen to by them.)
 */
@ApplicationScoped
public class TicketWatch {
    @Inject
    SessionService sessions;

    @Inject
    TokenService tokens;

    void endSession(@Observes FamilyEnded ended) {
        if (ended.kind() == TokenKind.TICKET) {
            sessions.end(ended.session(), ended.reason());
        }
    }

    void keepSessions(@Observes FamiliesRotated rotated) {
        if (rotated.kind() == TokenKind.TICKET) {
            sessions.extendHeld(rotated.sessions());
        }
    }

    void useSession(@Observes FamiliesUsed used) {
        sessions.used(used.families().stream()
                .filter(family -> family.kind() == TokenKind.TICKET)
                .collect(toMap(FamilyUsed::session, FamilyUsed::moment)));
    }

    void endTickets(@Observes ResourceServerClosed closed) {
        tokens.endAllOf(closed.id().audience(), closed.reason(), closed.by());
    }
}
