package org.parley.website.control.feed;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.parley.website.PostingView;
import org.parley.website.PostingsChanged;
import org.parley.website.WebsiteSettings;
import org.parley.website.control.Site;
import org.parley.website.control.Sites;
import org.parley.website.control.connector.Action;
import org.parley.website.control.connector.ConnectorFailure;
import org.parley.website.control.connector.Guards;
import org.parley.website.control.connector.PostingsAnswer;
import org.parley.website.control.connector.Questions;

/**
 * Asks a site for its postings page by page, stores them and tells what changed. When the etag says that anything did,
 * all that is kept is read, not only down to the first that is known: an older one may have been edited or removed.
 */
@ApplicationScoped
public class PostingFetch {
    static final Comparator<PostingView> NEWEST_FIRST =
            comparing(PostingView::published).thenComparing(PostingView::id).reversed();

    private static final Logger LOG = System.getLogger(PostingFetch.class.getName());
    private static final NotificationOptions HERE = NotificationOptions.ofExecutor(Runnable::run);
    private static final int SMALLEST_PAGE = 10;

    @Inject
    Sites sites;

    @Inject
    Guards guards;

    @Inject
    Questions questions;

    @Inject
    Deliveries deliveries;

    @Inject
    WebsiteSettings settings;

    @Inject
    FeedRecord record;

    @Inject
    Event<PostingsChanged> changed;

    /** Looks the site up again: it may have changed while this waited. */
    void fetch(String identifier) {
        sites.authorized(identifier).filter(Site::offersPostings).ifPresent(this::fetch);
    }

    private void fetch(Site site) {
        var website = site.connector().website();
        try {
            var first = ask(site, null, deliveries.postingsEtag(website).orElse(null));
            if (first.postings() == null) {
                record.postings(site, null);
                return;
            }
            var all = all(site, first);
            var change = deliveries.store(website, site.domain(), first.etag(), all);
            record.postings(site, all);
            if (!change.isEmpty()) {
                changed.fireAsync(change, HERE);
            }
        } catch (ConnectorFailure failure) {
            LOG.log(Level.WARNING, "{0}: no postings: {1}", site.identifier(), failure.getMessage());
            record.noPostings(site, failure.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "postings from " + site.identifier() + " could not be stored", failure);
        }
    }

    /** The etag is that of the first page: if the list changes during the walk, the next fetch sees another. */
    private List<PostingView> all(Site site, PostingsAnswer first) throws ConnectorFailure {
        var all = new LinkedHashMap<String, PostingView>();
        var page = first;
        int pages = 1;
        int skipped = 0;
        while (true) {
            page.postings().forEach(posting -> all.putIfAbsent(posting.id(), posting));
            skipped += page.skipped();
            if (page.next() == null
                    || page.postings().isEmpty()
                    || all.size() >= settings.postingsKept()
                    || pages * SMALLEST_PAGE > settings.postingsKept()) {
                break;
            }
            page = ask(site, page.next(), null);
            pages++;
        }
        if (skipped > 0) {
            LOG.log(Level.WARNING, "{0}: {1} postings were not usable", site.identifier(), skipped);
        }
        return all.values().stream()
                .sorted(NEWEST_FIRST)
                .limit(settings.postingsKept())
                .toList();
    }

    private PostingsAnswer ask(Site site, String cursor, String etag) throws ConnectorFailure {
        var connector = site.connector();
        return guards.call(
                connector, Action.POSTINGS, PostingsAnswer.class, () -> questions.postings(connector, cursor, etag));
    }
}
