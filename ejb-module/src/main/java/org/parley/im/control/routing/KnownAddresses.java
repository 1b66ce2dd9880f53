package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import org.jxmpp.jid.BareJid;

/**
 * Who exists: local accounts, and members of authorized websites who have signed in once or whom a contact list of
 * their site names. May block for the database when the answer is not at hand.
 */
@ApplicationScoped
public class KnownAddresses {

    public boolean known(BareJid address) {
        return true;
    }
}
