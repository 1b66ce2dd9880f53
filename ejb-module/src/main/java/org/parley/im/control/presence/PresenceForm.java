package org.parley.im.control.presence;

import java.util.List;
import java.util.Set;
import org.jxmpp.jid.Jid;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/** The shape of presence stanzas (RFC 6121 section 4.7). */
final class PresenceForm {
    private static final Set<String> SHOWS = Set.of("away", "chat", "dnd", "xa");

    private PresenceForm() {}

    /** Refuses what the schema does not allow, so that no contact's client has to cope with it. */
    static void check(Element presence) {
        var shows = texts(presence, "show");
        if (shows.size() > 1 || !SHOWS.containsAll(shows)) {
            throw StanzaError.BAD_REQUEST.refused("The show of a presence is one of away, chat, dnd and xa.");
        }
        priority(presence);
    }

    /** From -128 to 127, 0 when absent. */
    static int priority(Element presence) {
        var priorities = texts(presence, "priority");
        try {
            return priorities.isEmpty() ? 0 : Byte.parseByte(only(priorities).strip());
        } catch (NumberFormatException malformed) {
            throw StanzaError.BAD_REQUEST.refused("The priority of a presence is a number from -128 to 127.");
        }
    }

    private static String only(List<String> texts) {
        return texts.size() == 1 ? texts.get(0) : "";
    }

    private static List<String> texts(Element presence, String name) {
        return presence.children().stream()
                .filter(child -> child.is(name, Namespaces.CLIENT))
                .map(Element::text)
                .toList();
    }

    static Element addressed(Element presence, Jid to) {
        return presence.copy().attribute("to", to).build();
    }

    static Element unavailable(Jid from) {
        return of("unavailable", from).build();
    }

    static Element.Builder of(String type, Jid from) {
        return Element.named("presence", Namespaces.CLIENT)
                .attribute("from", from)
                .attribute("type", type);
    }
}
