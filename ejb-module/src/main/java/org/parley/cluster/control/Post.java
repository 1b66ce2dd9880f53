package org.parley.cluster.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryInvalidated;
import org.infinispan.notifications.cachelistener.event.CacheEntryInvalidatedEvent;
import org.parley.cluster.Heard;
import org.parley.kernel.Ids;

/**
 * Carries letters by an invalidation cache of the server: to put something there has every other node told that its own,
 * which it does not have, is out of date, and returns when all of them have dealt with that. The key is the letter.
 */
@ApplicationScoped
public class Post {
    private static final System.Logger LOG = System.getLogger(Post.class.getName());

    @Resource(lookup = "java:jboss/infinispan/cache/parley/news")
    Cache<String, Boolean> news;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @Any
    Event<String> heard;

    @Inject
    Ids ids;

    private UUID self;
    private final Outbox outbox = new Outbox();
    private final Inbox inbox = new Inbox();
    private final Doorbell doorbell = new Doorbell();

    @PostConstruct
    void name() {
        self = ids.next();
    }

    public UUID self() {
        return self;
    }

    /** Whether the server is configured for several nodes. */
    public boolean hasReaders() {
        return news.getCacheConfiguration().clustering().cacheMode().isClustered();
    }

    void open() {
        news.addListener(doorbell);
    }

    @PreDestroy
    void close() {
        news.removeListener(doorbell);
    }

    /** How many nodes are in contact, this one included. */
    int contacts() {
        return news.getCacheManager().getMembers().size();
    }

    public void send(List<String> lines) {
        long number = outbox.begin();
        try {
            news.put(new Letter(self, number, lines).text(), Boolean.TRUE, 1, TimeUnit.SECONDS);
        } catch (CacheException unanswered) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "another node did not answer; it finds out by itself: {0}",
                    unanswered.getMessage());
        } finally {
            outbox.done(number);
        }
    }

    long sent() {
        return outbox.sent();
    }

    boolean misses(Map<UUID, Long> sent) {
        return inbox.misses(sent);
    }

    private void read(Letter letter) {
        for (var line : letter.lines()) {
            int space = line.indexOf(' ');
            heard.select(new Heard.About(line.substring(0, space))).fire(line.substring(space + 1));
        }
        inbox.read(letter.from(), letter.number());
    }

    /** Called on a thread of the network, which must not wait: what follows from a letter may ask the database. */
    @Listener
    public final class Doorbell {
        @CacheEntryInvalidated
        public CompletionStage<Void> ring(CacheEntryInvalidatedEvent<String, Boolean> event) {
            return CompletableFuture.runAsync(() -> read(Letter.parse(event.getKey())), executor);
        }
    }
}
