package org.parley.token;

import org.parley.kernel.Page;

/**
 * A part of the list of live families, newest first; a null means any.
 *
 * @param who a bare JID
 */
public record FamilyQuery(TokenKind kind, String who, String audience, String cursor, int limit) {

    public FamilyQuery {
        Page.checked(limit);
    }
}
