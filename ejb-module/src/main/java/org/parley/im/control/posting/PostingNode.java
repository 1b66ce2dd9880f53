package org.parley.im.control.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jxmpp.jid.Jid;
import org.parley.im.control.service.DiscoveryNode;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler.Target;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;
import org.parley.website.PostingService;

/** The node in service discovery (XEP-0060 section 5). */
@ApplicationScoped
public class PostingNode implements DiscoveryNode {
    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final String ITEMS = "http://jabber.org/protocol/disco#items";

    @Inject
    PostingService postings;

    @Override
    public String node() {
        return Pubsub.NODE;
    }

    @Override
    public String title() {
        return "Postings";
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.WEBSITE);
    }

    @Override
    public boolean visible(Resource requester, Jid website) {
        return Pubsub.member(requester, website);
    }

    @Override
    public Element info(Resource requester, Jid website) {
        requireVisible(requester, website);
        return Element.named("query", INFO)
                .attribute("node", Pubsub.NODE)
                .child(Element.named("identity", INFO)
                        .attribute("category", "pubsub")
                        .attribute("type", "leaf")
                        .attribute("name", title())
                        .build())
                .child(Element.named("feature", INFO)
                        .attribute("var", Pubsub.PUBSUB)
                        .build())
                .build();
    }

    /** One item for each posting, page by page like the postings themselves. */
    @Override
    public Element items(Resource requester, Jid website, Element query) {
        requireVisible(requester, website);
        var request = PageRequest.of(query.child("set", Namespaces.RSM), null);
        var page = postings.page(website.getDomain().toString(), request.after(), request.before(), request.max());
        return Element.named("query", ITEMS)
                .attribute("node", Pubsub.NODE)
                .children(page.items().stream()
                        .map(posting -> Element.named("item", ITEMS)
                                .attribute("jid", website)
                                .attribute("name", posting.id())
                                .build())
                        .toList())
                .child(PageRequest.answer(page))
                .build();
    }

    private void requireVisible(Resource requester, Jid website) {
        if (!visible(requester, website)) {
            throw StanzaError.ITEM_NOT_FOUND.refused();
        }
    }
}
