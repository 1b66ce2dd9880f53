package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.parley.im.ImSettings;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.desk.ServicePresence;
import org.parley.im.control.roster.RosterService;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.PresenceState;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/**
 * Sends presence, and only to those entitled to it: contacts with a subscription, members whose website lists the
 * person, the person's own clients, and whom the person chose to tell.
 */
@ApplicationScoped
public class Presences {
    @Inject
    Resources resources;

    @Inject
    RosterService rosters;

    @Inject
    Domains domains;

    @Inject
    Standings standings;

    @Inject
    Blocklists blocklists;

    @Inject
    ServicePresence services;

    @Inject
    ImSettings settings;

    /** Available presence to everyone entitled (RFC 6121 sections 4.2.2 and 4.4.2). */
    void broadcast(Resource subject, Element presence, int priority, Runnable beforeAnyoneKnows) {
        standings.of(subject).ifPresent(standing -> {
            synchronized (standing) {
                subject.presence(new PresenceState(presence, priority));
                beforeAnyoneKnows.run();
                audience(subject).forEach(account -> {
                    resources
                            .available(account)
                            .forEach(viewer -> standings.of(viewer).ifPresent(watching -> watching.hears(subject)));
                    sendTo(subject, account, presence);
                });
            }
        });
    }

    /** Unavailable presence to everyone who saw the resource (section 4.5.2). */
    void withdraw(Resource subject, Element unavailable) {
        standings.of(subject).ifPresent(standing -> withdraw(subject, standing, unavailable));
    }

    /** The stream has ended without a word (section 4.5.2); the resource will never be shown again. */
    void leave(Resource subject) {
        standings
                .end(subject)
                .ifPresent(standing -> withdraw(subject, standing, PresenceForm.unavailable(subject.address())));
    }

    private void withdraw(Resource subject, Standing standing, Element unavailable) {
        synchronized (standing) {
            var told = new HashSet<BareJid>();
            if (subject.presence().available()) {
                told.addAll(audience(subject));
                told.forEach(account -> sendTo(subject, account, unavailable));
            }
            subject.presence(PresenceState.UNAVAILABLE);
            standing.left();
            for (var address : standing.directed()) {
                if (!told.contains(address.asBareJid())) {
                    sendTo(subject, address, unavailable);
                }
            }
            standing.directed().clear();
        }
    }

    /** Presence to one address only (section 4.6). */
    void direct(Resource subject, Jid to, Element presence, boolean available) {
        standings.of(subject).ifPresent(standing -> {
            synchronized (standing) {
                if (!available) {
                    standing.directed().remove(to);
                } else if (standing.directed().size() < settings.rosters().directed()) {
                    standing.directed().add(to);
                } else if (!standing.directed().contains(to)) {
                    throw StanzaError.POLICY_VIOLATION.refused("Presence was sent to too many addresses.");
                }
                sendTo(subject, to, presence);
            }
        });
    }

    /** Tells the viewer what every available resource of the subject last told; the viewer is entitled. */
    void show(BareJid subject, Resource viewer) {
        show(subject, viewer, resource -> true);
    }

    /** The same for a viewer who has just come: what was broadcast since then, it has heard. */
    void greet(BareJid subject, Resource viewer) {
        standings.of(viewer).ifPresent(coming -> show(subject, viewer, resource -> !coming.heard(resource)));
    }

    private void show(BareJid subject, Resource viewer, Predicate<Resource> isNews) {
        if (domains.isService(subject.getDomain())) {
            if (!blocklists.blocks(viewer.account(), subject)) {
                services.show(subject, viewer);
            }
            return;
        }
        for (var resource : resources.of(subject)) {
            if (resource != viewer
                    && domains.mayTalk(subject, viewer.account())
                    && !blocklists.apart(resource.address(), viewer.address())) {
                standings.of(resource).ifPresent(standing -> {
                    synchronized (standing) {
                        if (resource.presence().available() && isNews.test(resource)) {
                            viewer.send(
                                    PresenceForm.addressed(resource.presence().stanza(), viewer.address()));
                        }
                    }
                });
            }
        }
    }

    void show(BareJid subject, BareJid viewer) {
        resources.available(viewer).forEach(resource -> show(subject, resource));
    }

    /** Takes back what {@link #show} told: the viewer is no longer entitled. */
    void hide(BareJid subject, BareJid viewer) {
        if (domains.isService(subject.getDomain())) {
            resources.available(viewer).forEach(resource -> services.hide(subject, resource));
            return;
        }
        resources
                .available(subject)
                .forEach(resource -> standings.of(resource).ifPresent(standing -> {
                    synchronized (standing) {
                        if (resource.presence().available() && !standing.directedTo(viewer)) {
                            sendTo(resource, viewer, PresenceForm.unavailable(resource.address()));
                        }
                    }
                }));
    }

    /** Takes the subject's presence back from those whom it has just blocked, XEP-0191 section 3.3. */
    public void part(BareJid subject, Predicate<Jid> blocked) {
        for (var resource : resources.of(subject)) {
            standings.of(resource).ifPresent(standing -> {
                synchronized (standing) {
                    var unavailable = PresenceForm.unavailable(resource.address());
                    var told = new HashSet<Jid>(standing.directed());
                    standing.directed().removeIf(blocked);
                    if (resource.presence().available()) {
                        told.addAll(audience(resource));
                    }
                    told.stream()
                            .flatMap(this::viewers)
                            .distinct()
                            .filter(viewer -> blocked.test(viewer.address()))
                            .forEach(viewer -> viewer.send(PresenceForm.addressed(unavailable, viewer.address())));
                }
            });
        }
    }

    /** Shows the presence of both sides to those who may see it and could not while one had blocked the other. */
    public void reunite(BareJid subject, Predicate<Jid> unblocked) {
        rosters.watchers(subject).stream().filter(unblocked).forEach(viewer -> show(subject, viewer));
        rosters.roster(subject).watched().filter(unblocked).forEach(contact -> show(contact, subject));
    }

    private Set<BareJid> audience(Resource subject) {
        var audience = new HashSet<>(rosters.watchers(subject.account()));
        audience.removeIf(account -> !domains.mayTalk(subject.account(), account));
        audience.add(subject.account());
        return audience;
    }

    /** To one connected resource, or to every available one of an account. */
    private void sendTo(Resource subject, Jid address, Element presence) {
        var addressed = PresenceForm.addressed(presence, address);
        viewers(address)
                .filter(viewer -> !blocklists.apart(subject.address(), viewer.address()))
                .forEach(viewer -> viewer.send(addressed));
    }

    private Stream<Resource> viewers(Jid address) {
        return address.hasResource() ? resources.at(address).stream() : resources.available(address.asBareJid());
    }
}
