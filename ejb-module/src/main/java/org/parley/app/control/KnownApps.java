package org.parley.app.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parley.app.AppId;
import org.parley.cluster.Nodes;

/**
 * All apps in memory. There may be thousands, so a change replaces one of them; of two states of an app the one of the
 * higher version stays, whichever comes in first.
 */
@ApplicationScoped
public class KnownApps {
    static final String CHANGED = "app.changed";

    @Inject
    Nodes nodes;

    private final Map<AppId, KnownApp> byId = new ConcurrentHashMap<>();
    private final Map<String, AppId> byAddress = new ConcurrentHashMap<>();

    public Optional<KnownApp> find(AppId id) {
        return Optional.ofNullable(byId.get(id)).filter(app -> !app.removed());
    }

    public Stream<KnownApp> all() {
        return byId.values().stream().filter(app -> !app.removed());
    }

    public Optional<KnownApp> byAddress(String localPart) {
        return Optional.ofNullable(byAddress.get(localPart))
                .flatMap(this::find)
                .filter(app -> localPart.equals(app.view().profile().address()));
    }

    public void take(KnownApp app) {
        byId.merge(app.view().id(), app, (old, fresh) -> fresh.isNewerThan(old) ? fresh : old);
        var address = app.view().profile().address();
        if (address != null) {
            byAddress.put(address, app.view().id());
        }
    }

    void tell(@Observes AppChanged event) {
        nodes.tell(CHANGED, "");
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppChanged event) {
        take(event.app());
    }
}
