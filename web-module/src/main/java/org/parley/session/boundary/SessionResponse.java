package org.parley.session.boundary;

import java.time.Instant;
import java.util.UUID;
import org.parley.session.SessionKind;
import org.parley.session.SessionView;

/** A session on the wire. */
public record SessionResponse(
        UUID id,
        String who,
        SessionKind kind,
        String device,
        String address,
        String client,
        Instant opened,
        Instant lastUsed,
        Instant expires,
        Instant ended,
        String endReason) {

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
