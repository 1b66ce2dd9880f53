package org.parley.im.control.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Domainpart;
import org.jxmpp.jid.parts.Localpart;
import org.parley.im.AddressKeeper;
import org.parley.im.ServiceProfile;
import org.parley.im.control.xml.XmlText;
import org.parley.kernel.ServerSettings;

/** Which domains are those of services, and who keeps their addresses. */
@ApplicationScoped
public class ServiceDomains {
    @Inject
    Instance<AddressKeeper> keepers;

    @Inject
    ServerSettings server;

    private final Map<String, AddressKeeper> byDomain = new HashMap<>();

    @PostConstruct
    void index() {
        keepers.forEach(this::add);
    }

    void add(AddressKeeper keeper) {
        if (byDomain.put(domain(keeper), keeper) != null) {
            throw new IllegalStateException("two keep the addresses of " + domain(keeper));
        }
    }

    private String domain(AddressKeeper keeper) {
        return keeper.label() + "." + server.domain();
    }

    public boolean has(Domainpart domain) {
        return byDomain.containsKey(domain.toString());
    }

    public Optional<AddressKeeper> keeper(Domainpart domain) {
        return Optional.ofNullable(byDomain.get(domain.toString()));
    }

    /** What this person finds behind the address. */
    public Optional<ServiceProfile> profile(Jid service, EntityBareJid person) {
        return keeper(service.getDomain())
                .filter(keeper -> service.getLocalpartOrNull() != null)
                .flatMap(keeper -> keeper.profile(service.getLocalpartOrNull().toString(), person.toString()))
                .map(ServiceDomains::clean);
    }

    private static ServiceProfile clean(ServiceProfile profile) {
        return new ServiceProfile(
                XmlText.clean(profile.name()), XmlText.clean(profile.about()), profile.page(), profile.picture());
    }

    public Collection<AddressKeeper> keepers() {
        return byDomain.values();
    }

    public DomainBareJid address(AddressKeeper keeper) {
        return JidCreate.domainBareFromOrThrowUnchecked(domain(keeper));
    }

    EntityBareJid address(AddressKeeper keeper, String name) {
        return JidCreate.entityBareFrom(
                Localpart.fromOrThrowUnchecked(name), address(keeper).getDomain());
    }
}
