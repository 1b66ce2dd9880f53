package org.parley.im.control.presence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.roster.RosterService;
import org.parley.im.control.session.ResourceAvailable;
import org.parley.im.control.xml.StoredXml;

/** What a client gets in return for its initial presence. */
@ApplicationScoped
class FirstPresence {
    @Inject
    RosterService rosters;

    @Inject
    Presences presences;

    @Inject
    Standings standings;

    @Inject
    Blocklists blocklists;

    @Inject
    StoredXml stored;

    @Inject
    ContactsNotice notice;

    /**
     * Shows the presence of the contacts (the probes of RFC 6121 section 4.3, answered at once, since all of them live
     * here), of the account's other clients, and the subscription requests that wait for an answer (section 3.1.3); and what
     * the person should know.
     */
    void greet(@Observes @Priority(1) ResourceAvailable event) {
        var resource = event.resource();
        presences.greet(resource.account(), resource);
        rosters.roster(resource.account()).watched().forEach(contact -> presences.greet(contact, resource));
        standings.of(resource).ifPresent(Standing::greeted);
        rosters.requests(resource.account()).stream()
                .map(stored::read)
                .filter(request -> !blocklists.blocks(
                        resource.account(), JidCreate.fromOrThrowUnchecked(request.attribute("from"))))
                .forEach(resource::send);
        notice.giveIfOwed(resource);
    }
}
