package org.parley.token;

import org.parley.session.SessionId;

/**
 * No key of the family is good any more. Fired inside the transaction that ends it; when very many end at once, soon
 * after. Not fired for families that merely expire.
 */
public record FamilyEnded(FamilyId id, TokenKind kind, SessionId session, String who, String audience, String reason) {}
