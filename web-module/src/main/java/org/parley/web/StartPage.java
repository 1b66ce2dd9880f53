package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.kernel.ServerSettings;

/** What a person needs to know to begin: where IM clients connect. */
@Named
@RequestScoped
public class StartPage {
    @Inject
    ServerSettings server;

    public String getSocket() {
        return server.at("/xmpp").toString().replaceFirst("^http", "ws");
    }

    public String getDomain() {
        return server.domain();
    }
}
