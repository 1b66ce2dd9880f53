package org.parley.account.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.infinispan.Cache;
import org.parley.account.Profile;

/**
 * The profiles that were asked for, in the server's cache; bounded there by count and time. A change counts, by which
 * someone sees it who read before it was committed and stores after.
 */
@ApplicationScoped
public class ProfileCache {
    private final AtomicLong changes = new AtomicLong();

    @Resource(lookup = "java:jboss/infinispan/cache/parley/profiles")
    Cache<String, Profile> cache;

    /** @param who a bare JID */
    public record ProfileChanged(String who) {}

    public Profile find(String who, Supplier<Profile> load) {
        var known = cache.get(who);
        return known == null ? loaded(who, load) : known;
    }

    private Profile loaded(String who, Supplier<Profile> load) {
        long before = changes.get();
        var profile = load.get();
        cache.put(who, profile);
        if (changes.get() != before) {
            cache.remove(who);
        }
        return profile;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProfileChanged changed) {
        changes.incrementAndGet();
        cache.remove(changed.who());
    }
}
