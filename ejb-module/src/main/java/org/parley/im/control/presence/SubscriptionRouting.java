package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.parley.im.control.desk.ServiceDomains;
import org.parley.im.control.roster.Action;
import org.parley.im.control.roster.Effect;
import org.parley.im.control.roster.ItemSet;
import org.parley.im.control.roster.RosterService;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/** Changes rosters for their owners, by subscription stanzas and roster sets, and tells everyone concerned. */
@ApplicationScoped
public class SubscriptionRouting {
    /** Longer requests are kept without their extensions. */
    private static final int STORED_LENGTH = 4_096;

    @Inject
    RosterService rosters;

    @Inject
    AccountTurns turns;

    @Inject
    Effects effects;

    @Inject
    Domains domains;

    @Inject
    ServiceDomains services;

    void accept(Resource sender, Stanza presence, Action action) {
        if (presence.to() == null || presence.to().asBareJid().equals(sender.account())) {
            throw StanzaError.BAD_REQUEST.refused("A subscription is between two people.");
        }
        var user = sender.account();
        var contact = presence.to().asBareJid();
        if (!domains.mayTalk(user, contact)) {
            throw domains.served(contact.getDomain())
                    ? StanzaError.SERVICE_UNAVAILABLE.refused("The two websites do not talk to each other.")
                    : StanzaError.REMOTE_SERVER_NOT_FOUND.refused();
        }
        if (domains.isService(contact.getDomain())) {
            withService(user, contact, action);
            return;
        }
        var stanza = presence.element()
                .copy()
                .attribute("from", user)
                .attribute("to", contact)
                .build();
        turns.take(
                List.of(user, contact),
                () -> effects.carryOut(rosters.exchange(user, contact, action, stored(stanza, user, contact)), stanza));
    }

    private void withService(EntityBareJid user, BareJid service, Action action) {
        if (action == Action.SUBSCRIBE && services.profile(service, user).isEmpty()) {
            throw StanzaError.ITEM_NOT_FOUND.refused("There is no such service.");
        }
        turns.take(List.of(user), () -> effects.carryOut(rosters.exchangeWithService(user, service, action)));
    }

    private static String stored(Element stanza, BareJid user, BareJid contact) {
        var xml = stanza.toXml();
        return xml.length() <= STORED_LENGTH
                ? xml
                : Effects.subscription(Action.SUBSCRIBE, user, contact).toXml();
    }

    /** A roster set (RFC 6121 sections 2.3 to 2.5). */
    public void set(Resource sender, ItemSet item) {
        var user = sender.account();
        turns.take(List.of(user, item.contact()), () -> effects.carryOut(change(user, item)));
    }

    private List<Effect> change(BareJid user, ItemSet item) {
        return item.removal() ? rosters.remove(user, item.contact()) : rosters.save(user, item);
    }
}
