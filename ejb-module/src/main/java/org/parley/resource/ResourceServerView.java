package org.parley.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An app resource server as administrators see it.
 *
 * @param allowedNetworks in CIDR notation; empty for from anywhere
 * @param rotating whether an old secret is still valid
 * @param version to be given back with a change
 */
public record ResourceServerView(
        ResourceServerId id,
        String identifier,
        String name,
        ResourceServerState state,
        SubjectKind subject,
        Duration authorizationLife,
        Duration refreshLife,
        Duration verifyCache,
        List<String> allowedNetworks,
        boolean rotating,
        Instant created,
        int version) {

    public ResourceServerView {
        allowedNetworks = List.copyOf(allowedNetworks);
    }
}
