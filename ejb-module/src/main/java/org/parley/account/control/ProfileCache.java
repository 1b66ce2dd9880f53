package org.parley.account.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.infinispan.Cache;
import org.parley.account.Profile;
import org.parley.cluster.Heard;
import org.parley.cluster.NewsMissed;
import org.parley.cluster.Nodes;

/**
 * The profiles that were asked for, in the server's cache; bounded there by count and time. A change counts, by which
 * someone sees it who read before it was committed and stores after.
 */
@ApplicationScoped
public class ProfileCache {
    private static final String CHANGED = "account.profile-changed";

    private final AtomicLong changes = new AtomicLong();

    @Inject
    Nodes nodes;

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
        forget(changed.who());
    }

    void tell(@Observes ProfileChanged changed) {
        nodes.tell(CHANGED, changed.who());
    }

    void hear(@Observes @Heard(CHANGED) String who) {
        forget(who);
    }

    void miss(@Observes NewsMissed news) {
        changes.incrementAndGet();
        cache.clear();
    }

    private void forget(String who) {
        changes.incrementAndGet();
        cache.remove(who);
    }
}
