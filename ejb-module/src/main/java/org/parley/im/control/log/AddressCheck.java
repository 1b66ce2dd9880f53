package org.parley.im.control.log;

import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/**
 * Whether there is anyone behind an address who takes messages from the sender. May block for the database when the
 * answer is not at hand.
 */
@FunctionalInterface
public interface AddressCheck {
    boolean takes(BareJid recipient, Jid sender);
}
