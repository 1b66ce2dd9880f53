package org.parley.im.control.roster;

import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;
import org.parley.im.entity.RosterItem;
import org.parley.im.entity.Subscription;

/**
 * A contact as the owner's clients see it.
 *
 * @param name null when there is none
 * @param bySite whether the owner's website keeps it; then the site's name and groups stand
 */
public record RosterEntry(
        BareJid contact,
        String name,
        List<String> groups,
        Subscription subscription,
        boolean asking,
        boolean approved,
        boolean bySite) {

    static RosterEntry of(RosterItem item) {
        return new RosterEntry(
                JidCreate.bareFromOrThrowUnchecked(item.contact()),
                item.name(),
                item.groups(),
                item.subscription(),
                item.asking(),
                item.approved(),
                item.source() == RosterItem.Source.SITE);
    }

    /** The same contact on both grounds. */
    RosterEntry merge(RosterEntry other) {
        var described = bySite ? this : other;
        var granted = subscription.and(other.subscription);
        return new RosterEntry(
                contact,
                described.name,
                described.groups,
                granted,
                !granted.to() && (asking || other.asking),
                approved || other.approved,
                bySite || other.bySite);
    }

    /** The {@code <item/>} of RFC 6121 section 2.1.2. */
    public Element toItem() {
        var item = Element.named("item", Namespaces.ROSTER)
                .attribute("jid", contact)
                .attribute("name", name)
                .attribute("subscription", subscription.name().toLowerCase(java.util.Locale.ROOT))
                .attribute("ask", asking ? "subscribe" : null)
                .attribute("approved", approved ? "true" : null);
        groups.forEach(group -> item.child("group", group));
        return item.build();
    }

    /** The {@code <item/>} that tells clients to forget the contact. */
    public static Element removal(BareJid contact) {
        return Element.named("item", Namespaces.ROSTER)
                .attribute("jid", contact)
                .attribute("subscription", "remove")
                .build();
    }
}
