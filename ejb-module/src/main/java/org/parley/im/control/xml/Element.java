package org.parley.im.control.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An immutable XML element with its namespace resolved. Prefixes do not survive parsing: serializing declares each
 * namespace where it changes, which is all that XMPP needs (RFC 6120 section 4.8).
 */
public final class Element {

    /** @param namespace empty for the usual unprefixed attribute, {@code XMLConstants.XML_NS_URI} for {@code xml:lang}. */
    public record Attribute(String namespace, String name, String value) {}

    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private final String name;
    private final String namespace;
    private final Attribute[] attributes;
    /** Elements and strings, in document order. */
    private final Object[] content;

    Element(String name, String namespace, Attribute[] attributes, Object[] content) {
        this.name = name;
        this.namespace = namespace;
        this.attributes = attributes;
        this.content = content;
    }

    public static Builder named(String name, String namespace) {
        return new Builder(name, namespace);
    }

    public String name() {
        return name;
    }

    public String namespace() {
        return namespace;
    }

    public boolean is(String wantedName, String wantedNamespace) {
        return name.equals(wantedName) && namespace.equals(wantedNamespace);
    }

    /** The unprefixed attribute, or {@code null}: attributes are read on the hot path. */
    public String attribute(String wanted) {
        for (var attribute : attributes) {
            if (attribute.name.equals(wanted) && attribute.namespace.isEmpty()) {
                return attribute.value;
            }
        }
        return null;
    }

    public String attribute(String wanted, String fallback) {
        var value = attribute(wanted);
        return value == null ? fallback : value;
    }

    public List<Element> children() {
        return elements().toList();
    }

    private Stream<Element> elements() {
        return Arrays.stream(content).filter(Element.class::isInstance).map(Element.class::cast);
    }

    public Optional<Element> child(String wantedName, String wantedNamespace) {
        for (var item : content) {
            if (item instanceof Element child && child.is(wantedName, wantedNamespace)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    public boolean has(String wantedName, String wantedNamespace) {
        return child(wantedName, wantedNamespace).isPresent();
    }

    public Optional<Element> firstChild() {
        return elements().findFirst();
    }

    /** The character data directly inside, untrimmed. */
    public String text() {
        return Arrays.stream(content)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining());
    }

    /** A builder filled with this element, to make a changed copy. */
    public Builder copy() {
        var builder = new Builder(name, namespace);
        builder.attributes.addAll(Arrays.asList(attributes));
        builder.content.addAll(Arrays.asList(content));
        return builder;
    }

    /** This element with the unprefixed attribute set: the cheap way to change one thing on the hot path. */
    public Element with(String key, String value) {
        int at = 0;
        while (at < attributes.length && !(attributes[at].name.equals(key) && attributes[at].namespace.isEmpty())) {
            at++;
        }
        var changed = Arrays.copyOf(attributes, Math.max(attributes.length, at + 1));
        changed[at] = new Attribute("", key, value);
        return new Element(name, namespace, changed, content);
    }

    /** The element as a document of its own, as RFC 7395 wants each frame. */
    public String toXml() {
        var out = new StringBuilder(256);
        appendTo(out, "");
        return out.toString();
    }

    /** @param inherited the default namespace in force where this element is written */
    public void appendTo(StringBuilder out, String inherited) {
        out.append('<').append(name);
        if (!namespace.equals(inherited)) {
            out.append(" xmlns=\"");
            escape(out, namespace);
            out.append('"');
        }
        int prefixes = 0;
        for (var attribute : attributes) {
            out.append(' ');
            if (attribute.namespace.equals(XML_NAMESPACE)) {
                out.append("xml:");
            } else if (!attribute.namespace.isEmpty()) {
                out.append("xmlns:n").append(prefixes).append("=\"");
                escape(out, attribute.namespace);
                out.append("\" n").append(prefixes++).append(':');
            }
            out.append(attribute.name).append("=\"");
            escape(out, attribute.value);
            out.append('"');
        }
        if (content.length == 0) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (var item : content) {
            if (item instanceof Element child) {
                child.appendTo(out, namespace);
            } else {
                escape(out, (String) item);
            }
        }
        out.append("</").append(name).append('>');
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element that
                && name.equals(that.name)
                && namespace.equals(that.namespace)
                && Arrays.equals(attributes, that.attributes)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, namespace, Arrays.hashCode(attributes), Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return toXml();
    }

    /** Collects an element. Not thread-safe; {@link #build()} may be called once for each element. */
    public static final class Builder {
        private final String name;
        private final String namespace;
        private final List<Attribute> attributes = new ArrayList<>();
        private final List<Object> content = new ArrayList<>();

        private Builder(String name, String namespace) {
            this.name = Objects.requireNonNull(name);
            this.namespace = Objects.requireNonNull(namespace);
        }

        /** Sets or, with {@code null}, removes the unprefixed attribute. */
        public Builder attribute(String key, CharSequence value) {
            return attribute("", key, value);
        }

        public Builder attribute(String attributeNamespace, String key, CharSequence value) {
            attributes.removeIf(present -> present.name.equals(key) && present.namespace.equals(attributeNamespace));
            if (value != null) {
                attributes.add(new Attribute(attributeNamespace, key, value.toString()));
            }
            return this;
        }

        public Builder child(Element child) {
            content.add(child);
            return this;
        }

        public Builder children(Iterable<Element> children) {
            children.forEach(content::add);
            return this;
        }

        /** A child in the same namespace that holds only text; left out when the text is {@code null}. */
        public Builder child(String childName, String text) {
            return text == null
                    ? this
                    : child(Element.named(childName, namespace).text(text).build());
        }

        public Builder text(String text) {
            if (text != null && !text.isEmpty()) {
                content.add(text);
            }
            return this;
        }

        /** Removes the children that have this name and namespace. */
        public Builder without(String childName, String childNamespace) {
            content.removeIf(item -> item instanceof Element child && child.is(childName, childNamespace));
            return this;
        }

        public Element build() {
            return new Element(name, namespace, attributes.toArray(Attribute[]::new), content.toArray());
        }
    }
}
