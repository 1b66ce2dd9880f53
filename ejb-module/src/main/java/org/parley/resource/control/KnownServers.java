package org.parley.resource.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.cluster.Nodes;
import org.parley.kernel.Mirror;
import org.parley.resource.ResourceServerId;

/** All app resource servers in memory; those that are served are found by their identifier. */
@ApplicationScoped
public class KnownServers {
    static final String CHANGED = "resource.changed";

    @Inject
    Nodes nodes;

    private final Mirror<ResourceServerId, KnownServer> mirror =
            new Mirror<>(known -> known.active() ? List.of(known.server().identifier()) : List.of());

    public Optional<KnownServer> find(ResourceServerId id) {
        return mirror.find(id);
    }

    public Optional<KnownServer> active(String identifier) {
        return mirror.named(identifier);
    }

    /** To be had before a reading begins, and given back with what was read. */
    public long change() {
        return mirror.change();
    }

    public void replace(long change, Map<ResourceServerId, KnownServer> all) {
        mirror.replace(change, all);
    }

    void tell(@Observes ServerChanged event) {
        nodes.tell(CHANGED, "");
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ServerChanged event) {
        mirror.changed(event.id(), event.server());
    }
}
