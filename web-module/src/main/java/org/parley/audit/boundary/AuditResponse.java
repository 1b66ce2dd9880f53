package org.parley.audit.boundary;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.parley.audit.AuditView;

/** A record of the audit log on the wire. */
public record AuditResponse(
        UUID id,
        Instant occurred,
        String action,
        String actor,
        String subject,
        String address,
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
