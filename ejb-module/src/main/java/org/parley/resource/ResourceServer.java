package org.parley.resource;

import java.time.Duration;

/**
 * An app resource server that is served, with the rules for its tickets.
 *
 * @param identifier by which terminals name it and with which it presents itself
 * @param authorizationLife of an authorization key
 * @param refreshLife of a refresh key
 * @param verifyCache how long it may rely on an answer without asking again; zero for not at all
 */
public record ResourceServer(
        ResourceServerId id,
        String identifier,
        String name,
        SubjectKind subject,
        Duration authorizationLife,
        Duration refreshLife,
        Duration verifyCache) {

    public String audience() {
        return id.audience();
    }
}
