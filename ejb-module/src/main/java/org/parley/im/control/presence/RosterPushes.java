package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.roster.RosterService;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;
import org.parley.kernel.Ids;

/** Roster pushes to the clients that asked for the roster (RFC 6121 section 2.1.6). Their answers mean nothing to us. */
@ApplicationScoped
public class RosterPushes {
    @Inject
    Resources resources;

    @Inject
    RosterService rosters;

    @Inject
    Ids ids;

    /**
     * Several changes of one transaction go out one by one. Only the last push carries the roster's version: a client
     * that misses it must not believe that it has everything.
     */
    void push(BareJid owner, List<BareJid> contacts) {
        var interested =
                resources.of(owner).stream().filter(Resource::interested).toList();
        if (interested.isEmpty()) {
            return;
        }
        var roster = rosters.roster(owner);
        var version = roster.version();
        for (int i = 0; i < contacts.size(); i++) {
            var last = i == contacts.size() - 1;
            var query = roster.push(contacts.get(i), last ? version : version + '-' + i);
            interested.forEach(resource -> resource.send(push(resource, query)));
        }
    }

    private Element push(Resource resource, Element query) {
        return Element.named("iq", Namespaces.CLIENT)
                .attribute("from", resource.account())
                .attribute("to", resource.address())
                .attribute("id", "push-" + ids.next())
                .attribute("type", "set")
                .child(query)
                .build();
    }
}
