package org.parley.im.control.posting;

import java.util.Optional;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;
import org.parley.website.PostingPage;

/**
 * Which part of a list is wanted (<a href="https://xmpp.org/extensions/xep-0059.html">XEP-0059</a>), and how the answer
 * says which part it is.
 *
 * @param after the id after which the page begins, or null
 * @param before the id before which it ends, empty for the last page, or null
 */
record PageRequest(String after, String before, int max) {
    private static final int USUAL = 20;
    private static final int MOST = 50;

    /** @param fallback how many are wanted if the {@code set} says nothing, or null */
    static PageRequest of(Optional<Element> set, String fallback) {
        if (set.isEmpty()) {
            return new PageRequest(null, null, number(fallback));
        }
        var wanted = set.get();
        if (wanted.has("index", Namespaces.RSM)) {
            throw StanzaError.FEATURE_NOT_IMPLEMENTED.refused("Pages are found by ids, not by numbers.");
        }
        var after = text(wanted, "after");
        var before = text(wanted, "before");
        if (after != null && before != null) {
            throw StanzaError.BAD_REQUEST.refused("A page is either after or before an id.");
        }
        var max = text(wanted, "max");
        return new PageRequest(after, before, number(max == null ? fallback : max));
    }

    private static String text(Element set, String name) {
        return set.child(name, Namespaces.RSM).map(Element::text).orElse(null);
    }

    private static int number(String text) {
        if (text == null) {
            return USUAL;
        }
        try {
            var number = Integer.parseUnsignedInt(text.strip());
            return Math.min(number < 0 ? MOST : number, MOST);
        } catch (NumberFormatException malformed) {
            throw StanzaError.BAD_REQUEST.refused("The size of a page is a number.");
        }
    }

    /** The {@code set} of the answer. */
    static Element answer(PostingPage page) {
        var set = Element.named("set", Namespaces.RSM);
        var items = page.items();
        if (!items.isEmpty()) {
            set.child(Element.named("first", Namespaces.RSM)
                            .attribute("index", String.valueOf(page.firstIndex()))
                            .text(items.get(0).id())
                            .build())
                    .child("last", items.get(items.size() - 1).id());
        }
        return set.child("count", String.valueOf(page.total())).build();
    }
}
