package org.parley.session;

import java.time.Instant;

/** A live session. */
public record SessionView(
        SessionId id, String who, SessionKind kind, String device, String address, Instant opened, Instant lastUsed) {}
