package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.log.Mailboxes;
import org.parley.im.control.roster.Action;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.ResourceLeft;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/** The way of a presence stanza (RFC 6121 sections 3 and 4). */
@ApplicationScoped
public class PresenceRouting {
    @Inject
    Presences presences;

    @Inject
    SubscriptionRouting subscriptions;

    @Inject
    FirstPresence firsts;

    @Inject
    Standings standings;

    @Inject
    Visibility visibility;

    @Inject
    Resources resources;

    @Inject
    Domains domains;

    @Inject
    Mailboxes mailboxes;

    public void accept(Resource sender, Stanza presence) {
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

    void left(@Observes ResourceLeft event) {
        mailboxes.unavailable(event.resource());
        presences.leave(event.resource());
    }

    private void available(Resource sender, Stanza presence) {
        PresenceForm.check(presence.element());
        if (presence.to() != null) {
            direct(sender, presence, true);
            return;
        }
        var first = !sender.presence().available();
        presences.broadcast(sender, presence.element(), PresenceForm.priority(presence.element()));
        if (first) {
            firsts.greet(sender);
        }
        mailboxes.available(sender);
        if (standings.of(sender).isEmpty()) {
            mailboxes.unavailable(sender);
        }
    }

    private void unavailable(Resource sender, Stanza presence) {
        if (presence.to() != null) {
            direct(sender, presence, false);
            return;
        }
        presences.withdraw(sender, presence.element());
        mailboxes.unavailable(sender);
    }

    /** To someone who cannot be reached it is lost without a word: an error would tell who exists. */
    private void direct(Resource sender, Stanza presence, boolean available) {
        if (presence.to().getLocalpartOrNull() != null && domains.mayTalk(sender.account(), presence.to())) {
            presences.direct(sender, presence.to(), presence.element(), available);
        }
    }

    /** Clients should not probe, but may (section 4.3). */
    private void probe(Resource sender, Stanza presence) {
        if (presence.to() == null) {
            throw StanzaError.BAD_REQUEST.refused("A probe has an address.");
        }
        var subject = presence.to().asBareJid();
        if (!visibility.sees(sender.account(), subject)) {
            sender.send(Effects.subscription(Action.UNSUBSCRIBED, subject, sender.account()));
        } else if (resources.available(subject).findAny().isPresent()) {
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
        if (to != null && to.hasResource() && domains.mayTalk(sender.account(), to)) {
            resources.at(to).ifPresent(recipient -> recipient.send(presence.element()));
        }
    }
}
