package org.parley.im.control.routing;

import java.util.Set;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;

/**
 * Whether a chat or normal message is worth keeping: XEP-0160 stores what says something, XEP-0334 lets the sender
 * overrule. A receipt (XEP-0184) says something, a request for one does not; chat states (XEP-0085) never do.
 */
enum Keeping {
    /** For whoever is there now. */
    NOT,
    /** Until it is delivered, and in no archive. */
    UNTIL_DELIVERED,
    ARCHIVED;

    private static final String HINTS = "urn:xmpp:hints";
    private static final Set<String> SAYING_NOTHING = Set.of(
            HINTS,
            Namespaces.STANZA_ID,
            Namespaces.DELAY,
            "http://jabber.org/protocol/chatstates",
            "http://jabber.org/protocol/nick");

    static Keeping of(Element message) {
        if (message.has("no-store", HINTS)) {
            return NOT;
        }
        if (!message.has("store", HINTS) && !saysSomething(message)) {
            return NOT;
        }
        return message.has("no-permanent-store", HINTS) ? UNTIL_DELIVERED : ARCHIVED;
    }

    /** Whether anyone would miss it. */
    static boolean saysSomething(Element message) {
        return message.has("body", Namespaces.CLIENT)
                || message.children().stream()
                        .anyMatch(child -> !SAYING_NOTHING.contains(child.namespace())
                                && !child.is("thread", Namespaces.CLIENT)
                                && !child.is("request", "urn:xmpp:receipts"));
    }
}
