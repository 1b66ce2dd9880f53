package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import org.parley.im.control.roster.SiteRosterService;
import org.parley.im.control.roster.SiteRosterService.Listed;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.ResourceBound;
import org.parley.im.control.session.Resources;
import org.parley.website.Contact;
import org.parley.website.ContactBook;
import org.parley.website.ContactsFetched;
import org.parley.website.ContactsUnavailable;
import org.parley.website.MemberFeeds;

/** Brings the contacts that a website keeps for its members into their rosters, from the sign-in on. */
@ApplicationScoped
public class SiteContacts {
    private static final System.Logger LOG = System.getLogger(SiteContacts.class.getName());

    @Inject
    MemberFeeds feeds;

    @Inject
    ContactBook book;

    @Inject
    SiteRosterService rosters;

    @Inject
    AccountTurns turns;

    @Inject
    Effects effects;

    @Inject
    Resources resources;

    @Inject
    Domains domains;

    @Inject
    ContactsNotice notice;

    /** Begins with what is stored, since a site may have stopped to offer contacts, and asks for what is new. */
    void bound(@Observes ResourceBound event) {
        var member = event.resource().account();
        if (!domains.isLocal(member.getDomain())) {
            var domain = member.getDomain().toString();
            var userName = member.getLocalpart().toString();
            replace(member, domain, book.of(domain, userName));
            feeds.signedIn(domain, userName);
        }
    }

    void fetched(@ObservesAsync ContactsFetched event) {
        address(event.domain(), event.userName()).ifPresent(owner -> replace(owner, event.domain(), event.contacts()));
    }

    private void replace(BareJid owner, String domain, List<Contact> contacts) {
        var delivered = contacts.stream()
                .flatMap(contact -> listed(domain, contact).stream())
                .filter(listed -> !listed.contact().equals(owner))
                .toList();
        if (rosters.matches(owner, delivered)) {
            return;
        }
        var concerned = new HashSet<BareJid>(rosters.listed(owner));
        delivered.forEach(listed -> concerned.add(listed.contact()));
        concerned.add(owner);
        turns.take(concerned, () -> effects.carryOut(rosters.replace(owner, delivered)));
    }

    /** Whoever has no client on show yet is told when one shows itself. */
    void unavailable(@ObservesAsync ContactsUnavailable event) {
        address(event.domain(), event.userName())
                .ifPresent(owner -> List.copyOf(resources.of(owner)).forEach(notice::give));
    }

    private static Optional<Listed> listed(String domain, Contact contact) {
        return address(domain, contact.userName())
                .map(address -> new Listed(
                        address,
                        contact.name() == null || contact.name().isEmpty() ? null : contact.name(),
                        contact.groups()));
    }

    private static Optional<EntityBareJid> address(String domain, String userName) {
        try {
            return Optional.of(JidCreate.entityBareFrom(userName + "@" + domain));
        } catch (XmppStringprepException unusable) {
            LOG.log(System.Logger.Level.WARNING, "a user name of {0} makes no address and is left out", domain);
            return Optional.empty();
        }
    }
}
