package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Stanza;

/**
 * The way of presence and IQ stanzas. Runs on a worker thread in the order of the sender's stanzas; may block for the
 * database. Answers every refusal itself, so nothing is thrown but bugs.
 */
@ApplicationScoped
public class StanzaRouting {

    public void accept(Resource sender, Stanza stanza) {
        throw new IllegalStateException("not routed yet");
    }
}
