package org.parley.im.control.roster;

import org.jxmpp.jid.BareJid;

/** What must be sent after a change has been committed, in this order. */
public sealed interface Effect {

    /** The owner's clients get the item as it is now, or its removal. */
    record Push(BareJid owner, BareJid contact) implements Effect {}

    /** A subscription stanza reaches the clients of {@code to}. */
    record Tell(Action action, BareJid from, BareJid to) implements Effect {}

    /** The viewer gets the subject's current presence. */
    record Show(BareJid subject, BareJid viewer) implements Effect {}

    /** The viewer gets unavailable presence for what it saw of the subject. */
    record Hide(BareJid subject, BareJid viewer) implements Effect {}
}
