package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Stanza;

/** The way of a presence stanza (RFC 6121 sections 3 and 4). */
@ApplicationScoped
public class PresenceRouting {

    public void accept(Resource sender, Stanza presence) {
        // the roster decides who gets it
    }
}
