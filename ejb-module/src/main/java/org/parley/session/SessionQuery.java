package org.parley.session;

import org.parley.kernel.Page;

/**
 * A part of the list of sessions, newest first.
 *
 * @param who a bare JID, or null for all
 * @param kind null for all
 * @param state null for all
 */
public record SessionQuery(String who, SessionKind kind, SessionState state, String cursor, int limit) {

    public SessionQuery {
        Page.checked(limit);
    }

    /** The open sessions of somebody, or of everybody if null. */
    public static SessionQuery open(String who, int limit) {
        return new SessionQuery(who, null, SessionState.OPEN, null, limit);
    }
}
