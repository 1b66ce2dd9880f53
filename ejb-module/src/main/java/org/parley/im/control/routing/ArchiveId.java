package org.parley.im.control.routing;

import java.util.List;
import java.util.UUID;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;

/** The id under which a message stands in an archive (XEP-0359); only the archive itself may write it. */
final class ArchiveId {
    private static final String NAME = "stanza-id";

    private ArchiveId() {}

    static Element.Builder mark(Element.Builder message, UUID id, BareJid by) {
        return message.child(Element.named(NAME, Namespaces.STANZA_ID)
                .attribute("id", id.toString())
                .attribute("by", by)
                .build());
    }

    /** A copy without ids that claim to be from this archive. */
    static Element.Builder unforged(Element message, BareJid by) {
        var copy = message.copy();
        if (message.has(NAME, Namespaces.STANZA_ID)) {
            copy.without(NAME, Namespaces.STANZA_ID).children(foreign(message, by));
        }
        return copy;
    }

    private static List<Element> foreign(Element message, BareJid by) {
        return message.children().stream()
                .filter(child -> child.is(NAME, Namespaces.STANZA_ID))
                .filter(id -> !by.toString().equals(id.attribute("by")))
                .toList();
    }
}
