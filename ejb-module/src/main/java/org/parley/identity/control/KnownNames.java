package org.parley.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.parley.identity.IdentitySettings;
import org.parley.identity.entity.Pseudonyms;

/** The stored names with those lately used in memory, which never go stale: a row is written once. */
@ApplicationScoped
public class KnownNames {
    @Inject
    Pseudonyms stored;

    @Inject
    IdentitySettings settings;

    @Inject
    SecureRandom random;

    @Inject
    Clock clock;

    private LastUsed<Place, String> names;
    private LastUsed<Place, String> people;

    /** A person or a name, within a sector. */
    private record Place(String sector, String text) {}

    @PostConstruct
    void remember() {
        names = new LastUsed<>(settings.remembered());
        people = new LastUsed<>(settings.remembered());
    }

    /** @param prefix of a name that has to be made */
    public String of(String sector, String who, String prefix) {
        var place = new Place(sector, who);
        var known = names.get(place);
        if (known != null) {
            return known;
        }
        var name = stored.of(sector, who).orElseGet(() -> made(sector, who, prefix));
        names.put(place, name);
        return name;
    }

    /** The name that was given already. */
    public Optional<String> find(String sector, String who) {
        return stored.of(sector, who);
    }

    /** Whoever makes one at the same time: the first is kept and both are told that one. */
    private String made(String sector, String who, String prefix) {
        stored.add(sector, who, prefix + Base32.random(random), clock.instant());
        return stored.of(sector, who).orElseThrow();
    }

    public Optional<String> whoIs(String sector, String name) {
        var place = new Place(sector, name);
        var known = people.get(place);
        if (known != null) {
            return Optional.of(known);
        }
        var who = stored.whoIs(sector, name);
        who.ifPresent(found -> people.put(place, found));
        return who;
    }
}
