package org.parley.resource.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import org.parley.kernel.ServerStarting;
import org.parley.resource.ResourceServerId;
import org.parley.resource.entity.RegisteredServers;

/** Reads all app resource servers at start-up, and then every few seconds for what other nodes have changed. */
@Singleton
public class ServerRefresh {
    @Inject
    RegisteredServers registered;

    @Inject
    KnownServers known;

    private boolean started;

    public void start(@Observes ServerStarting event) {
        started = true;
        refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    void refresh() {
        if (!started) {
            return;
        }
        var change = known.change();
        var all = new HashMap<ResourceServerId, KnownServer>();
        registered.all().forEach(row -> all.put(new ResourceServerId(row.id()), KnownServer.of(row)));
        known.replace(change, all);
    }
}
