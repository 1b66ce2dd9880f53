package org.parley.website.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.cluster.Nodes;
import org.parley.kernel.Mirror;
import org.parley.website.WebsiteId;

/** All websites in memory; those that are authorized are found by their domain. */
@ApplicationScoped
public class Sites {
    static final String CHANGED = "website.changed";

    @Inject
    Nodes nodes;

    private final Mirror<WebsiteId, Site> mirror =
            new Mirror<>(site -> site.authorized() ? List.of(site.domain(), site.identifier()) : List.of());

    public Optional<Site> find(WebsiteId id) {
        return mirror.find(id);
    }

    /** @param domain in Unicode as in a JID, or in ASCII. */
    public Optional<Site> authorized(String domain) {
        return mirror.named(domain);
    }

    /** To be had before a reading begins, and given back with what was read. */
    public long change() {
        return mirror.change();
    }

    public void replace(long change, Map<WebsiteId, Site> all) {
        mirror.replace(change, all);
    }

    void tell(@Observes SiteChanged event) {
        nodes.tell(CHANGED, "");
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged event) {
        mirror.changed(event.id(), event.site());
    }
}
