package org.parley.it.xmpp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.ProcessingInstruction;

/**
 * What a received element must look like. Listed attributes, children and text must be there; others may. Children may
 * stand in any order. The {@code type} of a stanza always counts: a pattern without one wants a stanza without one.
 * {@code <?no name namespace?>} forbids a child, {@code <?no @name?>} an attribute, {@code <?no other?>} all children
 * that are not listed. Text and attribute values may hold {@code {any}} and {@code {string:name}}.
 */
public final class StanzaPattern {
    public static final String CLIENT = "jabber:client";

    private static final String WRAPPER =
            "<frames xmlns='" + CLIENT + "' xmlns:stream='http://etherx.jabber.org/streams'>%s</frames>";

    private final Element pattern;
    private final String text;

    /**
     * The outcome of a comparison.
     *
     * @param difference the first difference, empty when the element fits
     * @param captures what the names in the pattern stand for
     */
    public record Match(String difference, Map<String, String> captures) {
        public boolean fits() {
            return difference.isEmpty();
        }

        private static Match differs(String difference) {
            return new Match(difference, Map.of());
        }

        private Match and(Map<String, String> more) {
            var all = new HashMap<>(captures);
            all.putAll(more);
            return new Match("", all);
        }
    }

    private static final Match FITS = new Match("", Map.of());

    private StanzaPattern(Element pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    /** A pattern without a namespace of its own means {@code jabber:client}; the prefix {@code stream} is declared. */
    public static StanzaPattern of(String xml) {
        var elements = Xml.children(Xml.parse(WRAPPER.formatted(xml)));
        if (elements.size() != 1) {
            throw new IllegalArgumentException("a pattern is one element: " + xml);
        }
        return new StanzaPattern(elements.get(0), xml);
    }

    public Match match(Element actual) {
        if (!pattern.hasAttribute("type")
                && isStanza(pattern)
                && !typeOf(pattern).equals(typeOf(actual))) {
            return Match.differs("type is \"" + typeOf(actual) + "\", not \"" + typeOf(pattern) + "\"");
        }
        return match(pattern, actual);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isStanza(Element element) {
        return Xml.namespaceOf(element).equals(CLIENT);
    }

    private static String typeOf(Element stanza) {
        var type = stanza.getAttribute("type");
        return type.isEmpty() && Xml.nameOf(stanza).equals("message") ? "normal" : type;
    }

    private static Match match(Element pattern, Element actual) {
        if (!Xml.is(actual, Xml.nameOf(pattern), Xml.namespaceOf(pattern))) {
            return Match.differs("<%s xmlns='%s'>, not <%s xmlns='%s'>"
                    .formatted(
                            Xml.nameOf(actual),
                            Xml.namespaceOf(actual),
                            Xml.nameOf(pattern),
                            Xml.namespaceOf(pattern)));
        }
        var forbidden = forbiddenPart(pattern, actual);
        if (!forbidden.isEmpty()) {
            return Match.differs(forbidden);
        }
        var match = attributes(pattern, actual);
        if (match.fits() && !Xml.text(pattern).isEmpty()) {
            match = and(match, text("text of <" + Xml.nameOf(pattern) + ">", Xml.text(pattern), Xml.text(actual)));
        }
        return match.fits() ? and(match, children(Xml.children(pattern), Xml.children(actual))) : match;
    }

    private static Match and(Match first, Match second) {
        return second.fits() ? second.and(first.captures()) : second;
    }

    private static Match attributes(Element pattern, Element actual) {
        var match = FITS;
        for (var wanted : Xml.attributes(pattern)) {
            var found = wanted.getName().equals("type")
                    ? typeOf(actual)
                    : actual.getAttributeNS(wanted.getNamespaceURI(), Xml.nameOf(wanted));
            match = and(
                    match,
                    text("@" + wanted.getName() + " of <" + Xml.nameOf(pattern) + ">", wanted.getValue(), found));
            if (!match.fits()) {
                return match;
            }
        }
        return match;
    }

    private static Match text(String what, String wanted, String found) {
        return new TextPattern(wanted)
                .match(found)
                .map(captures -> new Match("", captures))
                .orElseGet(() -> Match.differs(what + " is \"" + found + "\", not \"" + wanted + "\""));
    }

    /** Finds each pattern a child of its own, in any order, trying the next candidate when a later pattern is left over. */
    private static Match children(List<Element> patterns, List<Element> candidates) {
        if (patterns.isEmpty()) {
            return FITS;
        }
        var pattern = patterns.get(0);
        var closest =
                Match.differs("<%s xmlns='%s'> is missing".formatted(Xml.nameOf(pattern), Xml.namespaceOf(pattern)));
        for (var candidate : candidates) {
            var match = match(pattern, candidate);
            if (match.fits()) {
                var others = new ArrayList<>(candidates);
                others.remove(candidate);
                match = and(match, children(patterns.subList(1, patterns.size()), others));
            }
            if (match.fits()) {
                return match;
            }
            if (Xml.is(candidate, Xml.nameOf(pattern), Xml.namespaceOf(pattern))) {
                closest = match;
            }
        }
        return closest;
    }

    private static String forbiddenPart(Element pattern, Element actual) {
        return Xml.nodes(pattern)
                .filter(ProcessingInstruction.class::isInstance)
                .map(ProcessingInstruction.class::cast)
                .map(instruction -> forbiddenPart(instruction, pattern, actual))
                .filter(difference -> !difference.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String forbiddenPart(ProcessingInstruction instruction, Element pattern, Element actual) {
        if (!instruction.getTarget().equals("no")) {
            throw new IllegalArgumentException("unknown instruction <?" + instruction.getTarget() + "?>");
        }
        var words = instruction.getData().trim().split("\\s+");
        if (words[0].equals("other")) {
            int surplus = Xml.children(actual).size() - Xml.children(pattern).size();
            return surplus > 0 ? "<" + Xml.nameOf(actual) + "> has " + surplus + " more children" : "";
        }
        if (words[0].startsWith("@")) {
            return actual.hasAttribute(words[0].substring(1)) ? words[0] + " is there" : "";
        }
        return Xml.children(actual).stream()
                .filter(child -> Xml.nameOf(child).equals(words[0]))
                .filter(child -> words.length == 1 || Xml.namespaceOf(child).equals(words[1]))
                .findFirst()
                .map(child -> "<" + words[0] + "> is there")
                .orElse("");
    }
}
