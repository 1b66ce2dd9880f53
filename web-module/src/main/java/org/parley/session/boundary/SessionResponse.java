package org.parley.session.boundary;

import java.time.Instant;
import java.util.UUID;
import org.parley.session.SessionKind;
import org.parley.session.SessionView;

/** A live session on the wire. */
public record SessionResponse(
        UUID id, String who, SessionKind kind, String device, String address, Instant opened, Instant lastUsed) {

    static SessionResponse of(SessionView session) {
        return new SessionResponse(
                session.id().value(),
                session.who(),
                session.kind(),
                session.device(),
                session.address(),
                session.opened(),
                session.lastUsed());
    }
}
