package org.parley.resource.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import org.parley.cluster.Heard;
import org.parley.cluster.NewsMissed;
import org.parley.kernel.ServerStarting;
import org.parley.resource.ResourceServerId;
import org.parley.resource.entity.RegisteredServers;

/** Reads all app resource servers at start-up, when another node has changed one, and every few seconds in case it told so in vain. */
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

    public void hear(@Observes @Heard(KnownServers.CHANGED) String nothing) {
        refresh();
    }

    public void miss(@Observes NewsMissed news) {
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
