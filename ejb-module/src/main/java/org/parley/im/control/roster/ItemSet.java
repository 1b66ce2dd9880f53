package org.parley.im.control.roster;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import org.parley.im.ImSettings;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/**
 * What a client wants of one roster item, checked as RFC 6121 sections 2.3.3 and 2.5.3 demand.
 *
 * @param name null when there is none
 */
public record ItemSet(BareJid contact, String name, List<String> groups, boolean removal) {
    private static final int NAME_LENGTH = 1023;
    private static final int ADDRESS_BYTES = 512;

    public static ItemSet of(Element query, BareJid owner, ImSettings settings) {
        var items = query.children();
        if (items.size() != 1 || !items.get(0).is("item", Namespaces.ROSTER)) {
            throw StanzaError.BAD_REQUEST.refused("A roster set has exactly one item.");
        }
        var item = items.get(0);
        var contact = contact(item);
        if (contact.equals(owner)) {
            throw StanzaError.NOT_ALLOWED.refused("Nobody is in the own roster.");
        }
        var removal = item.attribute("subscription", "").equals("remove");
        return removal
                ? new ItemSet(contact, null, List.of(), true)
                : new ItemSet(
                        contact, name(item), groups(item, settings.rosters().groups()), false);
    }

    private static BareJid contact(Element item) {
        var jid = item.attribute("jid");
        if (jid == null) {
            throw StanzaError.BAD_REQUEST.refused("A roster item has a jid.");
        }
        try {
            var contact = JidCreate.from(jid).asBareJid();
            if (contact.toString().getBytes(StandardCharsets.UTF_8).length <= ADDRESS_BYTES) {
                return contact;
            }
        } catch (XmppStringprepException malformed) {
            // refused below
        }
        throw StanzaError.JID_MALFORMED.refused("The jid of the roster item is no address.");
    }

    private static String name(Element item) {
        var name = item.attribute("name", "");
        if (name.length() > NAME_LENGTH) {
            throw StanzaError.NOT_ACCEPTABLE.refused("A name has at most " + NAME_LENGTH + " characters.");
        }
        return name.isEmpty() ? null : name;
    }

    private static List<String> groups(Element item, int most) {
        var groups = item.children().stream()
                .filter(child -> child.is("group", Namespaces.ROSTER))
                .map(Element::text)
                .toList();
        if (groups.stream().anyMatch(group -> group.isEmpty() || group.length() > NAME_LENGTH)) {
            throw StanzaError.NOT_ACCEPTABLE.refused("A group's name has 1 to " + NAME_LENGTH + " characters.");
        }
        if (new HashSet<>(groups).size() < groups.size()) {
            throw StanzaError.BAD_REQUEST.refused("A group is named twice.");
        }
        if (groups.size() > most) {
            throw StanzaError.NOT_ACCEPTABLE.refused("A contact is in at most " + most + " groups.");
        }
        return groups;
    }
}
