package org.parley.im.control.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;

/** The connected resources of this node, by account. Reads take no lock; accounts do not disturb each other. */
@ApplicationScoped
public class Resources {
    private final Map<BareJid, Map<Resourcepart, Resource>> byAccount = new ConcurrentHashMap<>();

    /**
     * Adds the resource unless the predicate refuses what is connected already (limit for each account, or a
     * resource of the same name).
     */
    public boolean connect(Resource resource, Predicate<Collection<Resource>> permitted) {
        var connected = new boolean[1];
        byAccount.compute(resource.account(), (account, present) -> {
            var resources = present == null ? new ConcurrentHashMap<Resourcepart, Resource>() : present;
            if (permitted.test(List.copyOf(resources.values()))) {
                resources.put(resource.address().getResourcepart(), resource);
                connected[0] = true;
            }
            return resources.isEmpty() ? null : resources;
        });
        return connected[0];
    }

    /** Removes exactly this resource, not a successor under the same address. */
    public void disconnect(Resource resource) {
        byAccount.computeIfPresent(resource.account(), (account, resources) -> {
            resources.remove(resource.address().getResourcepart(), resource);
            return resources.isEmpty() ? null : resources;
        });
    }

    public Collection<Resource> of(BareJid account) {
        var resources = byAccount.get(account);
        return resources == null ? List.of() : resources.values();
    }

    public Stream<Resource> available(BareJid account) {
        return of(account).stream().filter(resource -> resource.presence().available());
    }

    public Optional<Resource> at(Jid fullJid) {
        var resources = byAccount.get(fullJid.asBareJid());
        return resources == null ? Optional.empty() : Optional.ofNullable(resources.get(fullJid.getResourceOrNull()));
    }

    public Stream<Resource> all() {
        return byAccount.values().stream().flatMap(resources -> resources.values().stream());
    }
}
