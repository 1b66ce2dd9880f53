package org.parley.token;

import org.parley.kernel.Page;

/**
 * A part of the list of families, newest first; a null means any.
 *
 * @param who a bare JID
 */
public record FamilyQuery(TokenKind kind, String who, String audience, FamilyState state, String cursor, int limit) {

    public FamilyQuery {
        Page.checked(limit);
    }

    /** The live ones. */
    public FamilyQuery(TokenKind kind, String who, String audience, String cursor, int limit) {
        this(kind, who, audience, FamilyState.LIVE, cursor, limit);
    }
}
