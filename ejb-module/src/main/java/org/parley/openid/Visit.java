package org.parley.openid;

import java.time.Instant;
import org.parley.session.SessionId;

/**
 * Who looks at a page of ours, and in which browser.
 *
 * @param browser a secret that only this browser can come back with; null when it has none yet
 * @param session null when nobody is signed in
 * @param who a bare JID; null likewise
 * @param authenticated when the person last proved to be the one; null likewise
 * @param address the network address
 */
public record Visit(String browser, SessionId session, String who, Instant authenticated, String address) {

    public boolean isSignedIn() {
        return session != null;
    }

    @Override
    public String toString() {
        return "Visit[" + who + "]";
    }
}
