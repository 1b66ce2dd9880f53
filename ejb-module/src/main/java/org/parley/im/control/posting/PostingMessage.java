package org.parley.im.control.posting;

import java.util.List;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;
import org.parley.website.PostingView;

/** The messages in which a website speaks of its postings. Headlines, since nothing of it waits for who is away. */
final class PostingMessage {
    private PostingMessage() {}

    /** For the client (XEP-0060 section 7.1.2.1). */
    static Element event(Resource resource, List<Element> lines) {
        var items = Element.named("items", Pubsub.EVENT)
                .attribute("node", Pubsub.NODE)
                .children(lines)
                .build();
        return message(resource)
                .child(Element.named("event", Pubsub.EVENT).child(items).build())
                .build();
    }

    /** For the person. */
    static Element headline(Resource resource, PostingView posting) {
        var text = posting.link() == null ? posting.text() : posting.text() + "\n" + posting.link();
        return message(resource)
                .child("subject", posting.title())
                .child("body", text)
                .build();
    }

    private static Element.Builder message(Resource resource) {
        return Element.named("message", Namespaces.CLIENT)
                .attribute("from", resource.account().getDomain())
                .attribute("to", resource.address())
                .attribute("type", "headline");
    }
}
