package org.parley.im.control.fake;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.xml.Element;

/** Stanzas written as text, without the namespace {@code jabber:client}. */
public final class Xml {
    private Xml() {}

    public static Stanza stanza(EntityFullJid from, String xml) {
        var element = element(xml.replaceFirst("^<(\\w+)", "<$1 xmlns='jabber:client'"))
                .copy()
                .attribute("from", from)
                .build();
        var to = element.attribute("to");
        return new Stanza(
                Stanza.Kind.valueOf(element.name().toUpperCase(Locale.ROOT)),
                element,
                from,
                to == null ? null : JidCreate.fromOrThrowUnchecked(to));
    }

    public static Element element(String xml) {
        var open = new ArrayDeque<Element.Builder>();
        try {
            var reader = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(xml));
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var element = Element.named(reader.getLocalName(), reader.getNamespaceURI());
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            var namespace = reader.getAttributeNamespace(i);
                            element.attribute(
                                    namespace == null ? "" : namespace,
                                    reader.getAttributeLocalName(i),
                                    reader.getAttributeValue(i));
                        }
                        open.push(element);
                    }
                    case XMLStreamConstants.CHARACTERS -> open.peek().text(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        var closed = open.pop().build();
                        if (open.isEmpty()) {
                            return closed;
                        }
                        open.peek().child(closed);
                    }
                    default -> throw new IllegalArgumentException(xml);
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException(xml, malformed);
        }
    }
}
