package org.parley.website.control.feed;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.kernel.CorrelationId;
import org.parley.website.WebsiteSettings;
import org.parley.website.control.Site;

/** Queues the fetches of contacts and postings, each apart from the other. Silent sites hold a few threads each. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/feeds", maxAsync = 64)
public class Feeds {
    private record ContactsOf(String userName) {}

    private static final Object POSTINGS = "postings";

    @Resource(lookup = "java:app/concurrent/feeds")
    ManagedExecutorService executor;

    @Inject
    WebsiteSettings settings;

    @Inject
    ContactFetch contacts;

    @Inject
    PostingFetch postings;

    private FeedLanes lanes;

    @PostConstruct
    void open() {
        lanes = new FeedLanes(executor, settings.fetchesPerSite(), settings.fetchesWaiting());
    }

    public void fetchContacts(Site site, String userName) {
        if (site.offersContacts()
                && !submit(site, new ContactsOf(userName), () -> contacts.fetch(site.identifier(), userName))) {
            contacts.unavailable(site, userName, "too many fetches wait");
        }
    }

    public void fetchPostings(Site site) {
        if (site.offersPostings()) {
            submit(site, POSTINGS, () -> postings.fetch(site.identifier()));
        }
    }

    private boolean submit(Site site, Object key, Runnable fetch) {
        var correlation = CorrelationId.current();
        return lanes.submit(site.connector().website(), key, () -> {
            var bound = CorrelationId.bind(correlation);
            try {
                fetch.run();
            } finally {
                bound.close();
            }
        });
    }
}
