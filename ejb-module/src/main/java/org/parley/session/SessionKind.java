package org.parley.session;

/** Through which door a session was opened. A console session expires by the clock, an IM session with its stream. */
public enum SessionKind {
    CONSOLE,
    IM
}
