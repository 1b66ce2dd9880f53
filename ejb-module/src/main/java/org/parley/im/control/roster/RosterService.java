package org.parley.im.control.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.ImSettings;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.roster.Effect.Push;
import org.parley.im.control.roster.Effect.Tell;
import org.parley.im.control.routing.KnownAddresses;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.entity.RosterItem;
import org.parley.im.entity.RosterItem.Source;
import org.parley.im.entity.RosterItems;
import org.parley.im.entity.SubscriptionRequest;
import org.parley.im.entity.SubscriptionRequests;
import org.parley.kernel.Ids;

/** The transactions on rosters. Callers take turns for each account, so that nothing here meets itself. */
@Stateless
public class RosterService {
    @Inject
    RosterItems items;

    @Inject
    SubscriptionRequests requests;

    @Inject
    KnownAddresses known;

    @Inject
    Blocklists blocklists;

    @Inject
    ImSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public Roster roster(BareJid owner) {
        return Roster.of(items.of(owner.toString()));
    }

    /** Who may see the presence of this one. */
    public Set<BareJid> watchers(BareJid subject) {
        return items.watchers(subject.toString()).stream()
                .map(JidCreate::bareFromOrThrowUnchecked)
                .collect(Collectors.toSet());
    }

    public boolean watches(BareJid viewer, BareJid subject) {
        return items.watches(viewer.toString(), subject.toString());
    }

    /** The stored requests to the owner, as stanzas, oldest first. */
    public List<String> requests(BareJid owner) {
        return requests.of(owner.toString()).stream()
                .map(SubscriptionRequest::stanza)
                .toList();
    }

    /** Adds or renames what the client wants (RFC 6121 sections 2.3 and 2.4). */
    public List<Effect> save(BareJid owner, ItemSet wanted) {
        refuseIfKeptBySite(owner, wanted.contact());
        item(owner, wanted.contact()).describe(wanted.name(), wanted.groups());
        return List.of(new Push(owner, wanted.contact()));
    }

    /** Removes the item and ends what was subscribed in either direction (RFC 6121 section 2.5). */
    public List<Effect> remove(BareJid owner, BareJid contact) {
        refuseIfKeptBySite(owner, contact);
        var item = items.find(owner.toString(), contact.toString(), Source.USER)
                .orElseThrow(() -> StanzaError.ITEM_NOT_FOUND.refused("There is no such contact in the roster."));
        var effects = new ArrayList<Effect>();
        if (item.subscription().to() || item.asking()) {
            effects.addAll(exchange(owner, contact, Action.UNSUBSCRIBE, null));
        }
        if (item.subscription().from()) {
            effects.addAll(exchange(owner, contact, Action.UNSUBSCRIBED, null));
        }
        items.remove(item);
        var push = new Push(owner, contact);
        effects.removeIf(push::equals);
        effects.add(push);
        return effects;
    }

    /**
     * Carries out a subscription stanza on both sides. Someone who has blocked the user is not asked and hears nothing,
     * but what the user grants or withdraws is so in both rosters.
     *
     * @param stanza as it would be delivered to the contact; used only by {@link Action#SUBSCRIBE}
     */
    public List<Effect> exchange(BareJid user, BareJid contact, Action action, String stanza) {
        var blocked = blocklists.blocks(contact, user);
        var unasked = blocked && action == Action.SUBSCRIBE;
        var theirs = unasked ? Relation.NONE : relation(contact, user);
        var exchange = new Exchange(user, relation(user, contact), contact, theirs).send(action);
        store(user, contact, exchange.mine(), null);
        if (!unasked && known.known(contact)) {
            store(contact, user, exchange.theirs(), stanza);
        }
        return exchange.effects().stream()
                .filter(effect ->
                        !(blocked && effect instanceof Tell tell && tell.to().equals(contact)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The same with a service: it grants every request, and keeps no roster. */
    public List<Effect> exchangeWithService(BareJid user, BareJid service, Action action) {
        var granting = Relation.NONE.withApproval(true);
        var exchange = new Exchange(user, relation(user, service), service, granting).send(action);
        store(user, service, exchange.mine(), null);
        return exchange.effects();
    }

    private Relation relation(BareJid owner, BareJid contact) {
        var item = items.find(owner.toString(), contact.toString(), Source.USER);
        var asked = requests.find(owner.toString(), contact.toString()).isPresent();
        var bySite =
                items.find(owner.toString(), contact.toString(), Source.SITE).isPresent();
        return item.map(present -> new Relation(
                        new SubscriptionState(present.subscription(), present.asking(), asked),
                        true,
                        present.approved(),
                        bySite))
                .orElseGet(() -> new Relation(
                        new SubscriptionState(SubscriptionState.START.subscription(), false, asked),
                        false,
                        false,
                        bySite));
    }

    private void store(BareJid owner, BareJid contact, Relation relation, String request) {
        if (relation.listed()) {
            var item = item(owner, contact);
            item.subscribe(relation.subscription(), relation.state().asking());
            item.approve(relation.approved());
        }
        var stored = requests.find(owner.toString(), contact.toString());
        if (relation.state().asked()) {
            if (stored.isEmpty()) {
                keep(owner, contact, request);
            }
        } else {
            stored.ifPresent(requests::remove);
        }
    }

    private void keep(BareJid owner, BareJid requester, String stanza) {
        if (requests.count(owner.toString()) >= settings.rosters().pending()) {
            throw StanzaError.RESOURCE_CONSTRAINT.refused("Too many requests wait for this contact's answer.");
        }
        requests.add(
                new SubscriptionRequest(ids.next(), owner.toString(), requester.toString(), stanza, clock.instant()));
    }

    private RosterItem item(BareJid owner, BareJid contact) {
        return items.find(owner.toString(), contact.toString(), Source.USER).orElseGet(() -> {
            if (items.count(owner.toString(), Source.USER) >= settings.rosters().contacts()) {
                throw StanzaError.POLICY_VIOLATION.refused(
                        "A roster has at most " + settings.rosters().contacts() + " contacts.");
            }
            var item = new RosterItem(ids.next(), owner.toString(), contact.toString(), Source.USER);
            items.add(item);
            return item;
        });
    }

    private void refuseIfKeptBySite(BareJid owner, BareJid contact) {
        if (items.find(owner.toString(), contact.toString(), Source.SITE).isPresent()) {
            throw StanzaError.NOT_ALLOWED.refused("The website keeps this contact; change it there.");
        }
    }
}
