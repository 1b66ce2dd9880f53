package org.parley.session.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.parley.kernel.CorrelationId;
import org.parley.session.SessionService;

/**
 * Ends what the clock has ended, so that others hear of it, and forgets what ended long ago. Nobody's safety waits for
 * it: an expired session is not live from the moment it expires.
 */
@Singleton
@Startup
@DependsOn("ServerStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionSweep {
    @Inject
    SessionService sessions;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void expire() {
        CorrelationId.underFresh(this::endExpired);
        CorrelationId.underFresh(sessions::endAbandoned);
    }

    private void endExpired() {
        int ended;
        do {
            ended = sessions.endExpired();
        } while (ended > 0);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void purge() {
        sessions.purge();
    }
}
