package org.parley.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import org.parley.kernel.ServerSettings;
import org.parley.kernel.ServerStarting;

/** Who we are to apps. Every address we publish follows from it, whatever address a request came by. */
@ApplicationScoped
public class Issuer {
    @Inject
    OpenidSettings settings;

    @Inject
    ServerSettings server;

    /** An issuer that apps would refuse is found at the start. */
    void check(@Observes ServerStarting starting) {
        var uri = URI.create(text());
        if (uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalStateException("Parley does not start: setting parley.openid.issuer must be a URL.");
        }
    }

    public String text() {
        return settings.chosenIssuer().orElseGet(() -> server.url().toString());
    }

    /** @param path begins with a slash */
    public URI at(String path) {
        return URI.create(text() + path);
    }
}
