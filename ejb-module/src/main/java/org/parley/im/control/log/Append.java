package org.parley.im.control.log;

import java.util.UUID;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.parley.im.control.stanza.StanzaError;

/** A message that asks to become durable. */
public final class Append implements Turn {

    /** Told exactly one of both, on the log's thread, in the order of the queue; must not block. */
    public interface Outcome {

        /** The message survives any crash and is on its way to the recipient, or waits for them. */
        void routed();

        /** The message is not in the log. */
        void refused(StanzaError reason);
    }

    final Jid from;
    final EntityBareJid sender;
    final Jid to;
    final EntityBareJid recipient;
    final UUID archiveId;
    final boolean archived;
    final String frame;
    final Outcome outcome;

    /** The log's own notes while it works the message off. */
    Mailbox mailbox;

    long position;
    StanzaError refusal;

    /**
     * @param from the full address of a client, or the bare one of a service
     * @param to as addressed; a connected resource of that name gets it alone
     * @param archived whether it stays in the archives once delivered
     * @param frame the stanza as the recipient will see it
     */
    public Append(Jid from, Jid to, UUID archiveId, boolean archived, String frame, Outcome outcome) {
        this.from = from;
        this.sender = from.asEntityBareJidOrThrow();
        this.to = to;
        this.recipient = to.asEntityBareJidOrThrow();
        this.archiveId = archiveId;
        this.archived = archived;
        this.frame = frame;
        this.outcome = outcome;
    }
}
