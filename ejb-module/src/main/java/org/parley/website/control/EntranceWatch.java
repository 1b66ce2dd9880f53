package org.parley.website.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.kernel.IdentityEnters;
import org.parley.kernel.RequestProblem;
import org.parley.kernel.ServerSettings;
import org.parley.website.entity.Website;
import org.parley.website.entity.Websites;

/** Lets no member in whose website was suspended or removed while it was being asked. */
@ApplicationScoped
public class EntranceWatch {
    @Inject
    Websites websites;

    @Inject
    ServerSettings server;

    void hold(@Observes IdentityEnters enters) {
        if (!enters.domain().equals(server.domain())
                && websites.heldByDomain(enters.domain())
                        .filter(Website::isAuthorized)
                        .isEmpty()) {
            throw RequestProblem.SIGN_IN_NEEDED.problem();
        }
    }
}
