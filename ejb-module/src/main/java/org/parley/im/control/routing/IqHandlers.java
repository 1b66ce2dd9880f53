package org.parley.im.control.routing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.im.control.stanza.Advertised;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.IqHandler.Target;
import org.parley.kernel.ServerStarting;

/** Every {@link IqHandler} of the server by what it serves. Two handlers for the same thing stop the start. */
@ApplicationScoped
public class IqHandlers {
    private record Served(String namespace, Target target) {}

    @Inject
    Instance<IqHandler> found;

    @Inject
    Instance<Advertised> advertised;

    private final Map<Served, IqHandler> byServed = new HashMap<>();

    @PostConstruct
    void index() {
        found.forEach(this::add);
    }

    void start(@Observes ServerStarting event) {
        // being constructed is enough: a duplicate shows now and not at the first request
    }

    void add(IqHandler handler) {
        for (var namespace : handler.namespaces()) {
            for (var target : handler.targets()) {
                if (byServed.putIfAbsent(new Served(namespace, target), handler) != null) {
                    throw new IllegalStateException("two handlers serve " + namespace + " for " + target);
                }
            }
        }
    }

    Optional<IqHandler> serving(String namespace, Target target) {
        return Optional.ofNullable(byServed.get(new Served(namespace, target)));
    }

    /** What service discovery says of such a target. */
    public SortedSet<String> features(Target target) {
        var features = new TreeSet<String>();
        for (var source : advertised) {
            if (source.targets().contains(target)) {
                features.addAll(source.features());
            }
        }
        return features;
    }
}
