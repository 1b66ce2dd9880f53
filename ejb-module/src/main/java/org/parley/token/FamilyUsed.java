package org.parley.token;

import java.time.Instant;
import org.parley.session.SessionId;

/**
 * An access key of the family was good for something.
 *
 * @param session on which the family hangs; null when on none
 */
public record FamilyUsed(FamilyId id, TokenKind kind, SessionId session, Instant moment) {}
