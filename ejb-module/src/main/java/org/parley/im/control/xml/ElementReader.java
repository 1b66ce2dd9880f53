package org.parley.im.control.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.parley.im.ImSettings;
import org.parley.im.control.xml.Element.Attribute;
import org.parley.im.control.xml.FrameRefused.Reason;

/**
 * Parses one frame by the server's StAX parser (Woodstox, which keeps its buffers and names for the next frame). Thread-safe.
 * The depth of the recursion is bounded by the limits, the size of a frame by the caller.
 */
public final class ElementReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final String RESTRICTED = "no comments, processing instructions, DTDs or entities";
    private static final Attribute[] NO_ATTRIBUTES = {};
    private static final Object[] EMPTY = {};

    private final ImSettings.Frames limits;

    public ElementReader(ImSettings.Frames limits) {
        this.limits = limits;
    }

    /** Woodstox by name: the default of a deployment is the JDK's parser, which makes all its buffers anew for each frame. */
    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(
                WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (XMLResolver) ElementReader::refuseEntity);
        // lazily, what is wrong with a text would be reported, unchecked, where the text is used
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    private static Object refuseEntity(String publicId, String systemId, String baseUri, String name)
            throws XMLStreamException {
        throw new UndeclaredEntity();
    }

    public Element read(String frame) throws FrameRefused {
        if (frame.length() < 2 || frame.charAt(0) != '<') {
            throw new FrameRefused(Reason.NOT_WELL_FORMED, "a frame begins with <");
        }
        if (frame.charAt(1) == '?') {
            throw new FrameRefused(Reason.RESTRICTED, RESTRICTED);
        }
        requireCharacters(frame);
        try {
            var in = FACTORY.createXMLStreamReader(new StringReader(frame));
            try {
                return new Document(in).read();
            } finally {
                in.close();
            }
        } catch (UndeclaredEntity entity) {
            throw new FrameRefused(Reason.RESTRICTED, RESTRICTED);
        } catch (XMLStreamException malformed) {
            throw new FrameRefused(Reason.NOT_WELL_FORMED, null);
        }
    }

    /** What the parser does not look at: halves of surrogate pairs, U+FFFE and U+FFFF are no characters of XML. */
    private static void requireCharacters(String frame) throws FrameRefused {
        for (int i = 0; i < frame.length(); i++) {
            char c = frame.charAt(i);
            if (c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < frame.length()
                    && Character.isLowSurrogate(frame.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c >= '\uFFFE') {
                throw new FrameRefused(Reason.NOT_WELL_FORMED, "not a character of XML");
            }
        }
    }

    private static final class UndeclaredEntity extends XMLStreamException {}

    /** One parse. */
    private final class Document {
        private final XMLStreamReader in;
        private int elements;

        Document(XMLStreamReader in) {
            this.in = in;
        }

        Element read() throws XMLStreamException, FrameRefused {
            if (in.next() != XMLStreamConstants.START_ELEMENT) {
                throw restricted();
            }
            var root = element(1);
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.END_DOCUMENT, XMLStreamConstants.SPACE, XMLStreamConstants.CHARACTERS -> {
                        // nothing but white space can stand here
                    }
                    default -> throw restricted();
                }
            }
            return root;
        }

        private Element element(int depth) throws XMLStreamException, FrameRefused {
            if (depth > limits.depth()) {
                throw new FrameRefused(Reason.BEYOND_LIMITS, "elements are nested too deeply");
            }
            if (++elements > limits.elements()) {
                throw new FrameRefused(Reason.BEYOND_LIMITS, "too many elements");
            }
            var name = in.getLocalName();
            var namespace = orEmpty(in.getNamespaceURI());
            if (namespace.equals(XMLConstants.XML_NS_URI)) {
                throw new FrameRefused(Reason.RESTRICTED, "no element has the prefix xml");
            }
            return new Element(name, namespace, attributes(), content(depth));
        }

        private Attribute[] attributes() throws FrameRefused {
            int count = in.getAttributeCount();
            if (count == 0) {
                return NO_ATTRIBUTES;
            }
            if (count > limits.attributes()) {
                throw new FrameRefused(Reason.BEYOND_LIMITS, "too many attributes");
            }
            var attributes = new Attribute[count];
            for (int i = 0; i < count; i++) {
                attributes[i] = new Attribute(
                        orEmpty(in.getAttributeNamespace(i)), in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
            return attributes;
        }

        private Object[] content(int depth) throws XMLStreamException, FrameRefused {
            List<Object> content = null;
            while (true) {
                Object item;
                switch (in.next()) {
                    case XMLStreamConstants.END_ELEMENT -> {
                        return content == null ? EMPTY : content.toArray();
                    }
                    case XMLStreamConstants.START_ELEMENT -> item = element(depth + 1);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        item = in.getText();
                    default -> throw restricted();
                }
                if (!"".equals(item)) {
                    content = content == null ? new ArrayList<>(4) : content;
                    content.add(item);
                }
            }
        }

        private static FrameRefused restricted() {
            return new FrameRefused(Reason.RESTRICTED, RESTRICTED);
        }

        private static String orEmpty(String namespace) {
            return namespace == null ? "" : namespace;
        }
    }
}
