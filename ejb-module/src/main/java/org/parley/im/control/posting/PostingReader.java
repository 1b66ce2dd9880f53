package org.parley.im.control.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jxmpp.jid.parts.Domainpart;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;
import org.parley.website.PostingService;
import org.parley.website.PostingView;

/** Retrieval of items (XEP-0060 section 6.5), newest first: by their ids, or page by page. */
@ApplicationScoped
public class PostingReader {
    private static final int MOST_IDS = 50;

    @Inject
    PostingService postings;

    Element items(Domainpart website, Element pubsub, Element wanted) {
        Pubsub.requireNode(wanted);
        var ids = wanted.children().stream()
                .filter(child -> child.is("item", Pubsub.PUBSUB))
                .map(item -> item.attribute("id", ""))
                .toList();
        if (ids.size() > MOST_IDS) {
            throw StanzaError.POLICY_VIOLATION.refused("At most " + MOST_IDS + " items are asked for at once.");
        }
        if (!ids.isEmpty()) {
            var found = ids.stream()
                    .flatMap(id -> postings.find(website.toString(), id).stream())
                    .toList();
            return answer(website, found).build();
        }
        var request = PageRequest.of(pubsub.child("set", Namespaces.RSM), wanted.attribute("max_items"));
        var page = postings.page(website.toString(), request.after(), request.before(), request.max());
        return answer(website, page.items()).child(PageRequest.answer(page)).build();
    }

    private static Element.Builder answer(Domainpart website, List<PostingView> found) {
        return Element.named("pubsub", Pubsub.PUBSUB)
                .child(Element.named("items", Pubsub.PUBSUB)
                        .attribute("node", Pubsub.NODE)
                        .children(found.stream()
                                .map(posting -> PostingItem.of(website, posting, Pubsub.PUBSUB))
                                .toList())
                        .build());
    }
}
