package org.parley.im.control.routing;

import org.jxmpp.jid.Jid;
import org.parley.im.control.log.Append;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.im.control.xml.Element;

/**
 * One message that a client has sent, until it is handled.
 *
 * @param to never null; the sender's own account when the stanza names nobody
 */
record Posting(Resource sender, Stanza message, Jid to, Runnable handled) implements Append.Outcome {

    static Posting of(Resource sender, Stanza message, Runnable handled) {
        return new Posting(sender, message, message.to() == null ? sender.account() : message.to(), handled);
    }

    MessageType type() {
        return MessageType.of(message);
    }

    /** A domain takes no messages; under one domain everyone may talk, and the sender's own is served. */
    boolean mayPass(Domains domains) {
        return to.getLocalpartOrNull() != null
                && (to.getDomain().equals(sender.account().getDomain()) || domains.mayTalk(sender.account(), to));
    }

    /** Who may not talk to each other do not exist for each other, which tells the least. */
    StanzaError refusal(Domains domains) {
        return domains.served(to.getDomain()) ? StanzaError.SERVICE_UNAVAILABLE : StanzaError.REMOTE_SERVER_NOT_FOUND;
    }

    /** As the recipient will see it. */
    Element.Builder outgoing() {
        var outgoing = ArchiveId.unforged(message.element(), to.asBareJid());
        return message.to() == null ? outgoing.attribute("to", to) : outgoing;
    }

    @Override
    public void routed() {
        handled.run();
    }

    @Override
    public void refused(StanzaError reason) {
        refused(reason.refused());
    }

    void refused(StanzaRefused reason) {
        if (!message.isError()) {
            sender.send(message.error(reason));
        }
        handled.run();
    }
}
