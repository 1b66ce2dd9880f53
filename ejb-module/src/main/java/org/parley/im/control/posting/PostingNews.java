package org.parley.im.control.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Domainpart;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;
import org.parley.website.PostingView;
import org.parley.website.PostingsChanged;

/**
 * Tells the members of a website, and nobody else, what changed among its postings: events to all who are there, oldest
 * first, and headlines to those who subscribed.
 */
@ApplicationScoped
public class PostingNews {
    private static final int ITEMS_OF_AN_EVENT = 10;
    private static final int MOST_HEADLINES = 20;

    @Inject
    Resources resources;

    @Inject
    HeadlineService subscriptions;

    void changed(@ObservesAsync PostingsChanged change) {
        var website = JidCreate.domainBareFromOrThrowUnchecked(change.domain()).getDomain();
        var present = resources
                .all()
                .filter(resource -> resource.account().getDomain().equals(website))
                .filter(resource -> resource.presence().available())
                .toList();
        if (present.isEmpty()) {
            return;
        }
        for (var content : events(website, change)) {
            present.forEach(resource -> resource.send(event(website, resource, content)));
        }
        var subscribers = subscriptions.subscribers(change.domain());
        present.stream()
                .filter(resource -> subscribers.contains(resource.account().toString()))
                .forEach(resource -> newestLast(change.added(), MOST_HEADLINES)
                        .forEach(posting -> resource.send(headline(website, resource, posting))));
    }

    private static List<Element> events(Domainpart website, PostingsChanged change) {
        var items = new ArrayList<Element>();
        change.removedIds()
                .forEach(id -> items.add(Element.named("retract", Pubsub.EVENT)
                        .attribute("id", id)
                        .build()));
        newestLast(change.changed(), Integer.MAX_VALUE)
                .forEach(posting -> items.add(PostingItem.of(website, posting, Pubsub.EVENT)));
        newestLast(change.added(), Integer.MAX_VALUE)
                .forEach(posting -> items.add(PostingItem.of(website, posting, Pubsub.EVENT)));
        var events = new ArrayList<Element>();
        for (int i = 0; i < items.size(); i += ITEMS_OF_AN_EVENT) {
            events.add(Element.named("items", Pubsub.EVENT)
                    .attribute("node", Pubsub.NODE)
                    .children(items.subList(i, Math.min(i + ITEMS_OF_AN_EVENT, items.size())))
                    .build());
        }
        return events;
    }

    private static List<PostingView> newestLast(List<PostingView> newestFirst, int most) {
        var postings = new ArrayList<>(newestFirst.subList(0, Math.min(most, newestFirst.size())));
        Collections.reverse(postings);
        return postings;
    }

    private static Element event(Domainpart website, Resource resource, Element content) {
        return message(website, resource)
                .child(Element.named("event", Pubsub.EVENT).child(content).build())
                .build();
    }

    private static Element headline(Domainpart website, Resource resource, PostingView posting) {
        var text = posting.link() == null ? posting.text() : posting.text() + "\n" + posting.link();
        return message(website, resource)
                .child("subject", posting.title())
                .child("body", text)
                .build();
    }

    private static Element.Builder message(Domainpart website, Resource resource) {
        return Element.named("message", Namespaces.CLIENT)
                .attribute("from", website)
                .attribute("to", resource.address())
                .attribute("type", "headline");
    }
}
