package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.roster.RosterService;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.Resource;

/** The one rule of presence: it is seen only by those entitled to it. */
@ApplicationScoped
public class Visibility {
    @Inject
    RosterService rosters;

    @Inject
    Standings standings;

    @Inject
    Blocklists blocklists;

    @Inject
    Domains domains;

    /** Whether the viewer may know that this resource is connected. */
    public boolean sees(BareJid viewer, Resource subject) {
        return standings
                        .of(subject)
                        .filter(standing -> directed(standing, viewer))
                        .isPresent()
                || sees(viewer, subject.account());
    }

    /** Whether the viewer may see the presence of this account; that of a service is public. */
    public boolean sees(BareJid viewer, BareJid subject) {
        return viewer.equals(subject)
                || domains.isService(subject.getDomain())
                || rosters.watches(viewer, subject) && !blocklists.blocks(subject, viewer);
    }

    private static boolean directed(Standing standing, BareJid viewer) {
        synchronized (standing) {
            return standing.directedTo(viewer);
        }
    }
}
