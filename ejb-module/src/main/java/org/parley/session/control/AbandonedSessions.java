package org.parley.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.kernel.ServerStarting;
import org.parley.session.SessionService;

/** An IM session lives as long as its stream, and no stream outlives its node. */
@ApplicationScoped
public class AbandonedSessions {
    @Inject
    SessionService sessions;

    void end(@Observes ServerStarting starting) {
        sessions.endAbandoned();
    }
}
