package org.parley.im.control.stanza;

import org.jxmpp.jid.Jid;
import org.parley.im.control.xml.Element;

/**
 * A stanza with its addresses parsed. {@code from} is always set by the server before anyone sees the stanza
 * (RFC 6120 section 8.1.2.1).
 *
 * @param to {@code null} when the sender left it out: then it means the sender's own account
 */
public record Stanza(Kind kind, Element element, Jid from, Jid to) {

    /** The three kinds of RFC 6120 section 8.2. */
    public enum Kind {
        MESSAGE,
        PRESENCE,
        IQ
    }

    /** Empty when absent, so that it can be switched on. */
    public String type() {
        return element.attribute("type", "");
    }

    public String id() {
        return element.attribute("id");
    }

    public boolean isError() {
        return type().equals("error");
    }

    /** Whether it answers an earlier stanza, so that no answer to it may follow (RFC 6120 section 8.3.1). */
    public boolean isAnswer() {
        return isError() || (kind == Kind.IQ && type().equals("result"));
    }

    /** The empty answer {@code <iq type='result'/>}, ready for a payload. */
    public Element.Builder result() {
        return answer("result");
    }

    /** The error answer; errors are never answered with errors, which is the caller's care. */
    public Element error(StanzaRefused refusal) {
        return answer("error").child(refusal.toElement()).build();
    }

    private Element.Builder answer(String type) {
        return Element.named(element.name(), Namespaces.CLIENT)
                .attribute("from", to == null ? from.asBareJid() : to)
                .attribute("to", from)
                .attribute("id", id())
                .attribute("type", type);
    }
}
