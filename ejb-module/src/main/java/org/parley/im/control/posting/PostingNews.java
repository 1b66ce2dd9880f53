package org.parley.im.control.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Domainpart;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.ResourceAvailable;
import org.parley.im.control.session.ResourceBound;
import org.parley.im.control.session.ResourceLeft;
import org.parley.im.control.session.Resources;
import org.parley.im.control.xml.Element;
import org.parley.website.PostingService;
import org.parley.website.PostingView;
import org.parley.website.PostingsChanged;

/**
 * Tells the members of a website, and nobody else, of its postings: the newest when a client shows itself, and then
 * every change; oldest first. Who subscribed also gets headlines.
 */
@ApplicationScoped
public class PostingNews {
    private static final int TOLD_AT_FIRST = 5;
    private static final int LINES_OF_AN_EVENT = 10;
    private static final int MOST_HEADLINES = 20;

    @Inject
    Resources resources;

    @Inject
    Domains domains;

    @Inject
    PostingService postings;

    @Inject
    HeadlineService headlines;

    private final Map<Resource, Told> told = new ConcurrentHashMap<>();

    void bound(@Observes ResourceBound event) {
        if (!domains.isLocal(event.resource().account().getDomain())) {
            told.put(event.resource(), new Told());
        }
    }

    void left(@Observes ResourceLeft event) {
        told.remove(event.resource());
    }

    /** What was published while the person was away. */
    void shown(@Observes ResourceAvailable event) {
        var resource = event.resource();
        var website = resource.account().getDomain();
        toldTo(resource).ifPresent(known -> {
            synchronized (known) {
                var newest = postings.page(website.toString(), null, null, TOLD_AT_FIRST)
                        .items();
                tell(resource, known.fresh(lines(website, newest)));
            }
        });
    }

    void changed(@ObservesAsync PostingsChanged change) {
        var website = JidCreate.domainBareFromOrThrowUnchecked(change.domain()).getDomain();
        var news = new ArrayList<News>();
        change.removedIds().forEach(id -> news.add(News.retraction(id)));
        news.addAll(lines(website, change.changed()));
        news.addAll(lines(website, change.added()));
        var subscribers = headlines.subscribers(change.domain());
        present(website)
                .forEach(resource -> toldTo(resource).ifPresent(known -> {
                    synchronized (known) {
                        tell(resource, known.fresh(news));
                    }
                    if (subscribers.contains(resource.account().toString())) {
                        newestLast(change.added(), MOST_HEADLINES)
                                .forEach(posting -> resource.send(PostingMessage.headline(resource, posting)));
                    }
                }));
    }

    private Optional<Told> toldTo(Resource resource) {
        return Optional.ofNullable(told.get(resource));
    }

    private List<Resource> present(Domainpart website) {
        return resources
                .all()
                .filter(resource -> resource.account().getDomain().equals(website))
                .filter(resource -> resource.presence().available())
                .toList();
    }

    private static void tell(Resource resource, List<News> news) {
        for (int i = 0; i < news.size(); i += LINES_OF_AN_EVENT) {
            List<Element> lines = news.subList(i, Math.min(i + LINES_OF_AN_EVENT, news.size())).stream()
                    .map(News::line)
                    .toList();
            resource.send(PostingMessage.event(resource, lines));
        }
    }

    private static List<News> lines(Domainpart website, List<PostingView> newestFirst) {
        return newestLast(newestFirst, newestFirst.size()).stream()
                .map(posting -> News.of(website, posting))
                .toList();
    }

    private static List<PostingView> newestLast(List<PostingView> newestFirst, int most) {
        var postings = new ArrayList<>(newestFirst.subList(0, Math.min(most, newestFirst.size())));
        Collections.reverse(postings);
        return postings;
    }
}
