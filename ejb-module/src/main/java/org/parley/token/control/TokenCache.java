package org.parley.token.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.infinispan.Cache;
import org.parley.cluster.Heard;
import org.parley.cluster.NewsMissed;
import org.parley.cluster.Nodes;
import org.parley.token.LiveToken;

/**
 * The live keys that were asked for, in the server's cache, by their hashes; bounded there. What has ended must not come
 * back by someone who read it from the database before the end was committed and stores it after. So an end leaves a
 * tombstone, which the late one finds, and it moves the epoch, by which the late one sees it even when the tombstone was
 * displaced or there were too many for one each.
 */
@ApplicationScoped
public class TokenCache {
    private static final Optional<LiveToken> TOMBSTONE = Optional.empty();
    private static final int TOMBSTONE_SECONDS = 120;

    private static final String KEY_ENDED = "token.key-ended";
    private static final String MANY_KEYS_ENDED = "token.many-keys-ended";

    private final AtomicLong epoch = new AtomicLong();

    @Inject
    Nodes nodes;

    @Resource(lookup = "java:jboss/infinispan/cache/parley/tokens")
    Cache<String, Optional<LiveToken>> cache;

    /** No access key with this hash is good any more. */
    public record KeyEnded(String hash) {}

    /** Too many ended to name them. */
    public record ManyKeysEnded() {}

    /**
     * What stands under the hash; what must be loaded is kept. The answer may have expired. A node that another one may
     * have told of an end in vain does not rely on what it kept.
     */
    public Optional<LiveToken> find(String hash, Supplier<Optional<LiveToken>> load) {
        if (!nodes.inTouch()) {
            return load.get();
        }
        var known = cache.get(hash);
        return known == null ? loaded(hash, load) : known;
    }

    /** Unless someone else put something else there, or the key has ended. */
    public boolean replace(String hash, LiveToken token, LiveToken by) {
        return cache.replace(hash, Optional.of(token), Optional.of(by));
    }

    private Optional<LiveToken> loaded(String hash, Supplier<Optional<LiveToken>> load) {
        long before = epoch.get();
        var token = load.get();
        if (token.isPresent()) {
            cache.putIfAbsent(hash, token);
            if (epoch.get() != before) {
                forgetLive(hash);
            }
        }
        return token;
    }

    /** Whatever has become of it meanwhile, but not a tombstone. */
    private void forgetLive(String hash) {
        for (var known = cache.get(hash); known != null && known.isPresent(); known = cache.get(hash)) {
            cache.remove(hash, known);
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyEnded ended) {
        forget(ended.hash());
    }

    void forgetAll(@Observes(during = TransactionPhase.AFTER_SUCCESS) ManyKeysEnded ended) {
        forgetAll();
    }

    void tell(@Observes KeyEnded ended) {
        nodes.tell(KEY_ENDED, ended.hash());
    }

    void tell(@Observes ManyKeysEnded ended) {
        nodes.tell(MANY_KEYS_ENDED, "");
    }

    void hear(@Observes @Heard(KEY_ENDED) String hash) {
        forget(hash);
    }

    void hearOfMany(@Observes @Heard(MANY_KEYS_ENDED) String nothing) {
        forgetAll();
    }

    void miss(@Observes NewsMissed news) {
        forgetAll();
    }

    private void forget(String hash) {
        epoch.incrementAndGet();
        cache.put(hash, TOMBSTONE, TOMBSTONE_SECONDS, TimeUnit.SECONDS);
    }

    private void forgetAll() {
        epoch.incrementAndGet();
        cache.clear();
    }
}
