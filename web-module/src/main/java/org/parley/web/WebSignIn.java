package org.parley.web;

import java.io.Serializable;
import java.time.Instant;
import org.parley.session.SessionId;

/**
 * Somebody is signed in with this browser.
 *
 * @param who the bare JID
 * @param authenticated when the person last proved it; later than the session's opening if that was done again
 */
public record WebSignIn(SessionId session, String who, Instant authenticated) implements Serializable {}
