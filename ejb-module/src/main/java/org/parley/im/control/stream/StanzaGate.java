package org.parley.im.control.stream;

import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.Stanza.Kind;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/** Lets through what is a stanza of this client, with its addresses parsed and the sender's stamped. */
final class StanzaGate {
    private final EntityFullJid sender;
    private final String full;
    private final String bare;
    /** People mostly write to whom they wrote last, and parsing an address is the dearest part of a short stanza. */
    private String lastText;

    private Jid lastAddress;

    StanzaGate(EntityFullJid sender) {
        this.sender = sender;
        this.full = sender.toString();
        this.bare = sender.asEntityBareJidString();
    }

    /**
     * @return the stanza; without its recipient if that is no address, which {@link #check} refuses
     * @throws StreamFailure when it is no stanza, or claims another sender (RFC 6120 section 8.1.2.1)
     */
    Stanza stamped(Element element) {
        var kind =
                switch (element.name()) {
                    case "message" -> Kind.MESSAGE;
                    case "presence" -> Kind.PRESENCE;
                    case "iq" -> Kind.IQ;
                    default -> throw new StreamFailure(StreamError.UNSUPPORTED_STANZA_TYPE, null);
                };
        var from = element.attribute("from");
        if (from != null && !isSender(from)) {
            throw new StreamFailure(StreamError.INVALID_FROM, "Stanzas go out under your own address only.");
        }
        return new Stanza(kind, element.with("from", full), sender, address(element.attribute("to")));
    }

    private boolean isSender(String from) {
        if (from.equals(full) || from.equals(bare)) {
            return true;
        }
        var claimed = JidCreate.fromOrNull(from);
        return sender.equals(claimed) || sender.asBareJid().equals(claimed);
    }

    private Jid address(String to) {
        if (to == null) {
            return null;
        }
        if (!to.equals(lastText)) {
            lastAddress = JidCreate.fromOrNull(to);
            lastText = to;
        }
        return lastAddress;
    }

    /** @throws org.parley.im.control.stanza.StanzaRefused to answer the stanza with an error */
    static void check(Stanza stanza) {
        if (stanza.to() == null && stanza.element().attribute("to") != null) {
            throw StanzaError.JID_MALFORMED.refused();
        }
        if (stanza.kind() == Kind.IQ) {
            checkIq(stanza);
        }
    }

    /** RFC 6120 section 8.2.3. */
    private static void checkIq(Stanza iq) {
        if (iq.id() == null) {
            throw StanzaError.BAD_REQUEST.refused("An IQ stanza has an id.");
        }
        int children = iq.element().children().size();
        boolean sound =
                switch (iq.type()) {
                    case "get", "set" -> children == 1;
                    case "result" -> children <= 1;
                    case "error" -> true;
                    default -> false;
                };
        if (!sound) {
            throw StanzaError.BAD_REQUEST.refused("An IQ stanza has a type, and a request exactly one child.");
        }
    }
}
