package org.parley.ticket;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/**
 * Why the ticket feature refuses. A refused key gets one answer, whatever is wrong with it. {@link #MISSING} and
 * {@link #NO_VERDICT} are what resource servers answer with our library; they are here to be explained.
 */
public enum TicketProblem implements ProblemCode {
    REFUSED(ProblemKind.UNAUTHENTICATED, "The ticket is not good. Authenticate again."),
    MISSING(ProblemKind.UNAUTHENTICATED, "A ticket is needed here."),
    NO_VERDICT(ProblemKind.UNAVAILABLE, "Tickets cannot be verified at the moment."),
    UNKNOWN(ProblemKind.NOT_FOUND, "You have no such ticket."),
    UNKNOWN_RESOURCE_SERVER(ProblemKind.NOT_FOUND, "There is no such resource server."),
    CALLER_REFUSED(
            ProblemKind.UNAUTHENTICATED, "Only a registered resource server may ask, with its identifier and secret."),
    TOO_MANY_GUESSES(ProblemKind.TOO_MANY, "Too many keys were unknown. Try again later."),
    REGISTRATION_CLOSED(ProblemKind.FORBIDDEN, "Nobody can register here; an administrator creates accounts."),
    TOO_MANY_REGISTRATIONS(ProblemKind.TOO_MANY, "Too many accounts were registered from this address.");

    private final ProblemKind kind;
    private final String title;

    TicketProblem(ProblemKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }
}
