package org.parley.session;

/**
 * A session is over. Fired inside the transaction that ends it; observe it during {@code AFTER_SUCCESS} and let go of
 * what hangs on the session.
 */
public record SessionEnded(SessionId id, String who, String reason) {}
