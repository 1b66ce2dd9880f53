package org.parley.client.resource;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Optional;

/** The verifier of this application, made when the application starts, so that a missing parameter is found then. */
@ApplicationScoped
class Tickets {
    @Inject
    ServletContext context;

    TicketVerifier verifier;

    @PostConstruct
    void configure() {
        verifier = new TicketVerifier(TicketSettings.read(context::getInitParameter));
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // Being here is enough.
    }

    TicketSettings settings() {
        return verifier.settings();
    }

    Optional<String> verify(TicketCredential ticket) {
        return verifier.verify(ticket);
    }
}
