package org.parley.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.audit.Actor;
import org.parley.kernel.IdentityClosed;
import org.parley.session.SessionId;
import org.parley.session.SessionService;

/** Ends the sessions of those who may not go on, in the transaction that decided it. */
@ApplicationScoped
public class IdentityWatch {
    @Inject
    SessionService sessions;

    void close(@Observes IdentityClosed closed) {
        closed.oneIdentity()
                .ifPresentOrElse(
                        who -> close(who, closed), () -> sessions.endAllOfDomain(closed.domain(), closed.reason()));
    }

    private void close(String who, IdentityClosed closed) {
        if (closed.spared() == null) {
            sessions.endAllOf(who, closed.reason());
        } else {
            sessions.endOthersOf(who, new SessionId(closed.spared()), closed.reason(), Actor.SYSTEM);
        }
    }
}
