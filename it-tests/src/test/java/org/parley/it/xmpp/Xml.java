package org.parley.it.xmpp;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML as small DOM trees, without DTDs. */
public final class Xml {
    private Xml() {}

    public static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed (" + e.getMessage() + "): " + xml, e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }

    public static String nameOf(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }

    public static String namespaceOf(Node node) {
        return Optional.ofNullable(node.getNamespaceURI()).orElse("");
    }

    public static boolean is(Element element, String name, String namespace) {
        return nameOf(element).equals(name) && namespaceOf(element).equals(namespace);
    }

    public static Stream<Node> nodes(Element element) {
        var list = element.getChildNodes();
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }

    public static List<Element> children(Element element) {
        return nodes(element)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    public static Optional<Element> child(Element element, String name, String namespace) {
        return children(element).stream()
                .filter(child -> is(child, name, namespace))
                .findFirst();
    }

    /** The element's own text, without that of its children. */
    public static String text(Element element) {
        return nodes(element)
                .filter(Text.class::isInstance)
                .map(Node::getNodeValue)
                .reduce("", String::concat)
                .trim();
    }

    /** All attributes but namespace declarations. */
    public static List<Attr> attributes(Element element) {
        var map = element.getAttributes();
        return IntStream.range(0, map.getLength())
                .mapToObj(map::item)
                .map(Attr.class::cast)
                .filter(attribute -> !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI()))
                .toList();
    }
}
