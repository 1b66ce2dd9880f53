package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.roster.Action;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/** The way of a presence stanza (RFC 6121 sections 3 and 4). */
@ApplicationScoped
public class PresenceRouting {
    @Inject
    Availability availability;

    @Inject
    Presences presences;

    @Inject
    SubscriptionRouting subscriptions;

    @Inject
    Visibility visibility;

    @Inject
    Resources resources;

    @Inject
    Domains domains;

    @Inject
    Blocklists blocklists;

    public void accept(Resource sender, Stanza presence) {
        if (presence.to() != null && blocklists.blocks(sender.account(), presence.to())) {
            throw StanzaError.blocked();
        }
        switch (presence.type()) {
            case "" -> available(sender, presence);
            case "unavailable" -> unavailable(sender, presence);
            case "subscribe", "subscribed", "unsubscribe", "unsubscribed" ->
                subscriptions.accept(
                        sender, presence, Action.of(presence.type()).orElseThrow());
            case "probe" -> probe(sender, presence);
            case "error" -> error(sender, presence);
            default -> throw StanzaError.BAD_REQUEST.refused("There is no such type of presence.");
        }
    }

    private void available(Resource sender, Stanza presence) {
        PresenceForm.check(presence.element());
        if (presence.to() == null) {
            availability.available(sender, presence.element());
        } else {
            direct(sender, presence, true);
        }
    }

    private void unavailable(Resource sender, Stanza presence) {
        if (presence.to() == null) {
            availability.unavailable(sender, presence.element());
        } else {
            direct(sender, presence, false);
        }
    }

    /** To someone who cannot be reached it is lost without a word: an error would tell who exists. */
    private void direct(Resource sender, Stanza presence, boolean available) {
        if (presence.to().getLocalpartOrNull() != null
                && !domains.isService(presence.to().getDomain())
                && domains.mayTalk(sender.account(), presence.to())) {
            presences.direct(sender, presence.to(), presence.element(), available);
        }
    }

    /** Clients should not probe, but may (section 4.3). */
    private void probe(Resource sender, Stanza presence) {
        if (presence.to() == null) {
            throw StanzaError.BAD_REQUEST.refused("A probe has an address.");
        }
        var subject = presence.to().asBareJid();
        var service = domains.isService(subject.getDomain());
        if (!service && blocklists.blocks(subject, sender.address())) {
            return;
        }
        if (!visibility.sees(sender.account(), subject)) {
            sender.send(Effects.subscription(Action.UNSUBSCRIBED, subject, sender.account()));
        } else if (service || resources.available(subject).findAny().isPresent()) {
            presences.show(subject, sender);
        } else {
            sender.send(unavailable(subject, sender));
        }
    }

    private static Element unavailable(BareJid subject, Resource viewer) {
        return PresenceForm.addressed(PresenceForm.unavailable(subject), viewer.address());
    }

    private void error(Resource sender, Stanza presence) {
        var to = presence.to();
        if (to != null
                && to.hasResource()
                && domains.mayTalk(sender.account(), to)
                && !blocklists.blocks(to.asBareJid(), sender.address())) {
            resources.at(to).ifPresent(recipient -> recipient.send(presence.element()));
        }
    }
}
