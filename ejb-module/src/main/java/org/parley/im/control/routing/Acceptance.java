package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.log.AddressCheck;

/** Who exists and has not blocked the sender. The sender cannot tell the one from the other. */
@ApplicationScoped
public class Acceptance implements AddressCheck {
    @Inject
    KnownAddresses known;

    @Inject
    Blocklists blocklists;

    @Override
    public boolean takes(BareJid recipient, Jid sender) {
        return known.known(recipient) && !blocklists.blocks(recipient, sender);
    }
}
