package org.parley.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.kernel.IdentityClosed;
import org.parley.session.SessionService;

/** Ends the sessions of those who may not go on, in the transaction that decided it. */
@ApplicationScoped
public class IdentityWatch {
    @Inject
    SessionService sessions;

    void close(@Observes IdentityClosed closed) {
        closed.oneIdentity()
                .ifPresentOrElse(
                        who -> sessions.endAllOf(who, closed.reason()),
                        () -> sessions.endAllOfDomain(closed.domain(), closed.reason()));
    }
}
