package org.parley.website.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.website.WebsiteId;

/**
 * All websites in memory. A change on this node comes in when it commits; what other nodes change comes in by reading
 * all from time to time. A reading that began before a change came in is not used, it may be older than the change.
 */
@ApplicationScoped
public class Sites {
    private record Snapshot(long change, Map<WebsiteId, Site> byId, Map<String, Site> byDomain) {}

    private volatile Snapshot snapshot = new Snapshot(0, Map.of(), Map.of());

    public Optional<Site> find(WebsiteId id) {
        return Optional.ofNullable(snapshot.byId.get(id));
    }

    /** @param domain in Unicode as in a JID, or in ASCII. */
    public Optional<Site> authorized(String domain) {
        return Optional.ofNullable(snapshot.byDomain.get(domain));
    }

    /** To be had before a reading begins, and given back with what was read. */
    public long change() {
        return snapshot.change;
    }

    public synchronized void replace(long change, Map<WebsiteId, Site> all) {
        if (change == snapshot.change) {
            snapshot = new Snapshot(change, Map.copyOf(all), byDomain(all));
        }
    }

    synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged event) {
        var all = new HashMap<>(snapshot.byId);
        if (event.site() == null) {
            all.remove(event.id());
        } else {
            all.put(event.id(), event.site());
        }
        snapshot = new Snapshot(snapshot.change + 1, Map.copyOf(all), byDomain(all));
    }

    private static Map<String, Site> byDomain(Map<WebsiteId, Site> all) {
        var byDomain = new HashMap<String, Site>();
        for (var site : all.values()) {
            if (site.authorized()) {
                byDomain.put(site.domain(), site);
                byDomain.put(site.identifier(), site);
            }
        }
        return Map.copyOf(byDomain);
    }
}
