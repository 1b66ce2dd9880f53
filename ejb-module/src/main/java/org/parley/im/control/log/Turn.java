package org.parley.im.control.log;

import java.util.function.Consumer;
import org.jxmpp.jid.EntityBareJid;

/** Something that waits in the log's queue for its turn on the log's thread. */
sealed interface Turn permits Append, Turn.Step, Turn.Visit {

    /** Only keeps its place in the order. */
    record Step(Runnable action) implements Turn {}

    /** Needs the mailbox of an account. */
    record Visit(EntityBareJid owner, Consumer<Mailbox> action) implements Turn {}
}
