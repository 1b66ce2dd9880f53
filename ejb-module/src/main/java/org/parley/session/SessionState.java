package org.parley.session;

/** Whether a session can still be used. One that has expired is listed as open until the next sweep, within a minute. */
public enum SessionState {
    OPEN,
    ENDED
}
