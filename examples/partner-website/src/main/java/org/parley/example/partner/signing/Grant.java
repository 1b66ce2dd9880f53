package org.parley.example.partner.signing;

import java.util.List;

/**
 * What the site granted to Parley: the server identifier it expects, and the shared secrets. There are two secrets while
 * one replaces the other, and none before the site is connected.
 */
public record Grant(String serverId, List<Secret> secrets) {
    public Grant {
        secrets = List.copyOf(secrets);
    }

    public boolean connected() {
        return serverId != null && !secrets.isEmpty();
    }
}
