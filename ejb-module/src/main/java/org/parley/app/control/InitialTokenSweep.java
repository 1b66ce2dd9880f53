package org.parley.app.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.parley.app.InitialTokenService;

/** Forgets initial access tokens that nobody can use any more. */
@Singleton
public class InitialTokenSweep {
    @Inject
    InitialTokenService tokens;

    @Schedule(hour = "3", minute = "23", persistent = false)
    void purge() {
        tokens.purge();
    }
}
