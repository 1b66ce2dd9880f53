package org.parley.it.dialogue;

import java.net.URI;
import org.parley.it.Account;
import org.parley.it.server.Parley;

/** A running server with new local accounts. */
public record ServerStage(Parley parley) implements Stage {
    @Override
    public URI endpoint() {
        return parley.xmpp();
    }

    @Override
    public String domain() {
        return Parley.DOMAIN;
    }

    @Override
    public Account newAccount(String role) {
        return parley.admin().newAccount(role);
    }
}
