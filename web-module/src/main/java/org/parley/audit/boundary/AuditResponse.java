package org.parley.audit.boundary;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.audit.AuditView;

/** A record of the audit log on the wire. */
public record AuditResponse(
        UUID id,
        Instant occurred,
        @Schema(examples = "website.authorized") String action,
        @Schema(examples = "admin@parley.localhost") String actor,
        @Schema(examples = "partner.example") String subject,
        @Schema(examples = "192.0.2.17") String address,

        @Schema(examples = "c4fd24e2-b0f8-43e9-8b0c-2ac77d070756")
        String correlationId,

        SortedMap<String, String> details) {

    static AuditResponse of(AuditView view) {
        return new AuditResponse(
                view.id(),
                view.occurred(),
                view.action(),
                view.actor(),
                view.subject(),
                view.address(),
                view.correlationId(),
                view.details());
    }
}
