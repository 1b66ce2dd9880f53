package org.parley.im.control.posting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jxmpp.jid.parts.Domainpart;
import org.parley.im.control.xml.Element;
import org.parley.website.PostingView;

/** A posting as a publish-subscribe item with an Atom entry, in the shape of XEP-0277. */
final class PostingItem {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private PostingItem() {}

    /** @param namespace of the request's answer or of the event in which the item stands */
    static Element of(Domainpart website, PostingView posting, String namespace) {
        return Element.named("item", namespace)
                .attribute("id", posting.id())
                .attribute("publisher", posting.author() + "@" + website)
                .child(entry(website, posting))
                .build();
    }

    private static Element entry(Domainpart website, PostingView posting) {
        var entry = Element.named("entry", ATOM)
                .child(text("title", posting.title()))
                .child("id", address(website, posting))
                .child("published", posting.published().toString())
                .child("updated", posting.updated().toString())
                .child(Element.named("author", ATOM)
                        .child("name", posting.author())
                        .child("uri", "xmpp:" + encoded(posting.author()) + "@" + website)
                        .build())
                .child(text("content", posting.text()));
        if (posting.link() != null) {
            entry.child(Element.named("link", ATOM)
                    .attribute("rel", "alternate")
                    .attribute("href", posting.link())
                    .build());
        }
        return entry.build();
    }

    private static Element text(String name, String text) {
        return Element.named(name, ATOM).attribute("type", "text").text(text).build();
    }

    /** The item's own address (XEP-0060 section 12.3), percent-encoded: an Atom id is an IRI. */
    private static String address(Domainpart website, PostingView posting) {
        return "xmpp:" + website + "?;node=" + Pubsub.NODE + ";item=" + encoded(posting.id());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
