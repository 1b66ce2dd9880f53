package org.parley.session.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.session.SessionKind;
import org.parley.session.SessionView;

/** A session on the wire. */
public record SessionResponse(
        UUID id,
        @Schema(examples = "dora@parley.localhost") String who,
        SessionKind kind,
        @Schema(examples = "Gajim") String device,
        @Schema(examples = "192.0.2.17") String address,
        @Schema(examples = "orders") String client,
        Instant opened,
        Instant lastUsed,
        Instant expires,
        Instant ended,
        @Schema(examples = "signed out") String endReason) {

    static SessionResponse of(SessionView session) {
        return new SessionResponse(
                session.id().value(),
                session.who(),
                session.kind(),
                session.device(),
                session.address(),
                session.client(),
                session.opened(),
                session.lastUsed(),
                session.expires(),
                session.ended(),
                session.endReason());
    }
}
