package org.parley.im.control.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Domainpart;
import org.jxmpp.jid.parts.Resourcepart;
import org.parley.im.ImSettings;
import org.parley.im.Origin;
import org.parley.im.control.service.ServerCaps;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.ResourceBound;
import org.parley.im.control.session.ResourceLeft;
import org.parley.im.control.session.Resources;
import org.parley.im.control.signin.Grounds;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;
import org.parley.session.OpenSession;
import org.parley.session.SessionKind;
import org.parley.session.SessionService;
import org.parley.token.TokenService;

/** Joins streams to sessions and resources, and parts them again. Runs on workers. */
@ApplicationScoped
public class Binder {
    @Inject
    SessionService sessions;

    @Inject
    TokenService tokens;

    @Inject
    Resources resources;

    @Inject
    ServerCaps caps;

    @Inject
    ImSettings settings;

    @Inject
    Event<ResourceBound> bound;

    @Inject
    Event<ResourceLeft> left;

    /** No longer routed to, while the others are being told. */
    private final Map<EntityFullJid, BoundResource> leaving = new ConcurrentHashMap<>();

    /** Signing in by a token opens a session, too: people see it among theirs, and can end it alone. */
    Person signedIn(EntityBareJid who, Origin origin, Grounds grounds) {
        var client = grounds == null ? null : grounds.client();
        var opened = sessions.open(
                new OpenSession(who.toString(), SessionKind.IM, origin.device(), origin.address(), client, null));
        return new Person(who, opened.id(), grounds);
    }

    boolean live(Person person) {
        var grounds = person.grounds();
        return sessions.live(person.session())
                && (grounds == null
                        || sessions.live(grounds.session())
                                && tokens.find(grounds.family()).isPresent());
    }

    void signOut(Person person, String reason) {
        sessions.end(person.session(), reason);
    }

    /** What the domain announces of itself (XEP-0115). */
    Element capabilities(Domainpart domain) {
        return caps.of(domain);
    }

    /**
     * Ends the client that holds the wanted resource, if that is the rule (RFC 6120 section 7.7.2.2).
     *
     * @return completes when whoever held it last has left, so that nobody takes its leaving for that of its successor
     */
    CompletionStage<Void> makeRoom(Person person, Resourcepart wanted) {
        var address = JidCreate.entityFullFrom(person.account(), wanted);
        var rival = resources.at(address);
        if (settings.streams().replaceResource() && rival.orElse(null) instanceof BoundResource older) {
            older.close(StreamError.CONFLICT);
            return older.whenLeft();
        }
        return Optional.ofNullable(leaving.get(address))
                .map(BoundResource::whenLeft)
                .orElseGet(() -> CompletableFuture.completedStage(null));
    }

    /** @throws org.parley.im.control.stanza.StanzaRefused when the resource is taken, or the account has too many */
    BoundResource bind(ClientStream stream, Person person, Resourcepart wanted) {
        var resource = new BoundResource(stream, person, JidCreate.entityFullFrom(person.account(), wanted));
        if (!resources.connect(resource, present -> permitted(resource, present))) {
            throw (resources.at(resource.address()).isPresent()
                            ? StanzaError.CONFLICT
                            : StanzaError.RESOURCE_CONSTRAINT)
                    .refused();
        }
        try {
            bound.fire(new ResourceBound(resource));
            return resource;
        } catch (RuntimeException failed) {
            resources.disconnect(resource);
            throw failed;
        }
    }

    private boolean permitted(Resource newcomer, Collection<Resource> present) {
        return present.size() < settings.streams().resources()
                && present.stream().noneMatch(other -> other.address().equals(newcomer.address()));
    }

    /** From now on nothing is routed to it. */
    void disconnect(BoundResource resource) {
        leaving.put(resource.address(), resource);
        resources.disconnect(resource);
    }

    void leave(BoundResource resource) {
        try {
            left.fire(new ResourceLeft(resource));
        } finally {
            leaving.remove(resource.address(), resource);
        }
    }
}
