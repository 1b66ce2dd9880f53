package org.parley.resource.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.resource.ResourceServerState;
import org.parley.resource.ResourceServerView;
import org.parley.resource.SubjectKind;

/** An app resource server on the wire; its secrets never are. */
public record ResourceServerResponse(
        UUID id,
        @Schema(examples = "orders") String identifier,
        @Schema(examples = "Orders") String name,
        ResourceServerState state,
        SubjectKind subject,
        Duration authorizationLife,
        Duration refreshLife,
        Duration verifyCache,
        List<String> allowedNetworks,
        boolean rotating,
        Instant created,
        int version) {

    static ResourceServerResponse of(ResourceServerView server) {
        return new ResourceServerResponse(
                server.id().value(),
                server.identifier(),
                server.name(),
                server.state(),
                server.subject(),
                server.authorizationLife(),
                server.refreshLife(),
                server.verifyCache(),
                server.allowedNetworks(),
                server.rotating(),
                server.created(),
                server.version());
    }
}
