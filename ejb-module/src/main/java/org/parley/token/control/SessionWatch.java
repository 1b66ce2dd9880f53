package org.parley.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.session.SessionEnded;
import org.parley.token.TokenService;

/** Ends what hangs on a session, in the transaction that ends the session. */
@ApplicationScoped
public class SessionWatch {
    @Inject
    TokenService tokens;

    void end(@Observes SessionEnded ended) {
        tokens.endAllOf(ended.id(), ended.reason());
    }
}
