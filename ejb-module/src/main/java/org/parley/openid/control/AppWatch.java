package org.parley.openid.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.app.AppClosed;
import org.parley.audit.Actor;
import org.parley.openid.control.token.Audience;
import org.parley.token.TokenService;

/** Ends the tokens of an app that was suspended or removed, in the transaction that decides it. Consents stay. */
@ApplicationScoped
public class AppWatch {
    @Inject
    TokenService tokens;

    void end(@Observes AppClosed closed) {
        tokens.endAllOf(Audience.of(closed.app()), closed.reason(), Actor.SYSTEM);
    }
}
