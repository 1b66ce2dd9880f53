package org.parley.token;

import java.time.Instant;
import java.util.Map;
import org.parley.session.SessionId;

/**
 * Families of one kind have new keys. Fired inside the transaction; what they hang on may have to live as long as they do.
 *
 * @param sessions on which they hang, with the end of the new refresh keys
 */
public record FamiliesRotated(TokenKind kind, Map<SessionId, Instant> sessions) {}
