package org.parley.im.control.log;

import org.jxmpp.jid.BareJid;

/** Whether there is anyone behind an address. May block for the database when the answer is not at hand. */
@FunctionalInterface
public interface AddressCheck {
    boolean known(BareJid address);
}
