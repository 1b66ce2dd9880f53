package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.session.Resource;

/** The one rule of presence: it is seen only by those entitled to it. */
@ApplicationScoped
public class Visibility {

    /** Whether the viewer may know that this resource is connected. */
    public boolean sees(BareJid viewer, Resource subject) {
        return viewer.equals(subject.account());
    }

    /** Whether the viewer may see the presence of this account. */
    public boolean sees(BareJid viewer, BareJid subject) {
        return viewer.equals(subject);
    }
}
