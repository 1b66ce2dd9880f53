package org.parley.session;

/**
 * Through which door a session was opened. A console or web session expires by the clock, an IM session with its stream,
 * a ticket's with the ticket. A web session goes on when the browser is closed, for what was granted to apps hangs on it.
 */
public enum SessionKind {
    CONSOLE,
    IM,
    TICKET,
    WEB
}
