package org.parley.token;

import java.time.Instant;
import org.parley.session.SessionId;

/** A family has new keys. Fired inside the transaction; what the family hangs on may have to live as long as they do. */
public record FamilyRotated(FamilyId id, TokenKind kind, SessionId session, Instant refreshExpires) {}
