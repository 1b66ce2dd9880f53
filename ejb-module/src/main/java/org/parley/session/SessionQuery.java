package org.parley.session;

import org.parley.kernel.Page;

/**
 * A part of the list of live sessions, newest first.
 *
 * @param who a bare JID, or null for all
 * @param kind null for all
 */
public record SessionQuery(String who, SessionKind kind, String cursor, int limit) {

    public SessionQuery {
        Page.checked(limit);
    }
}
