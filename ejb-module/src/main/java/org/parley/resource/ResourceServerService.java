package org.parley.resource;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.Ids;
import org.parley.kernel.Network;
import org.parley.kernel.Page;
import org.parley.resource.control.KnownServer;
import org.parley.resource.control.ServerChanged;
import org.parley.resource.control.ServerProfiles;
import org.parley.resource.control.ServerSecret;
import org.parley.resource.control.figure.VerifyRates;
import org.parley.resource.entity.HoursOfVerifies;
import org.parley.resource.entity.RegisteredServer;
import org.parley.resource.entity.RegisteredServers;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/** The list of app resource servers, as administrators keep it. */
@Stateless
public class ResourceServerService {
    @Inject
    RegisteredServers servers;

    @Inject
    HoursOfVerifies hours;

    @Inject
    VerifyRates rates;

    @Inject
    ServerProfiles profiles;

    @Inject
    AuditService audit;

    @Inject
    TokenService tokens;

    @Inject
    Event<ResourceServerClosed> closed;

    @Inject
    Event<ServerChanged> changed;

    @Inject
    Ids ids;

    @Inject
    SecureRandom random;

    @Inject
    Clock clock;

    /** From now on the server is answered, and people may get tickets for it. */
    public IssuedServerSecret add(AddResourceServer command) {
        var identifier = profiles.identifier(command.identifier());
        var profile = profiles.checked(command.profile());
        var secret = command.secret() == null ? ServerSecret.fresh(random) : ServerSecret.given(command.secret());
        if (servers.byIdentifier(identifier).isPresent()) {
            throw ResourceProblem.IDENTIFIER_TAKEN.problem();
        }
        var server = new RegisteredServer(
                ids.next(), identifier, command.subject().name(), profile, secret.hash(), clock.instant());
        add(server);
        return new IssuedServerSecret(done("resource-server.added", server, command.by()), secret.text());
    }

    private void add(RegisteredServer server) {
        try {
            servers.add(server);
        } catch (PersistenceException addedMeanwhile) {
            throw ResourceProblem.IDENTIFIER_TAKEN.problem();
        }
    }

    public ResourceServerView update(UpdateResourceServer command) {
        var server = locked(command.id());
        if (server.version() != command.version()) {
            throw ResourceProblem.CHANGED_MEANWHILE.problem();
        }
        server.change(profiles.checked(command.profile()));
        return done("resource-server.updated", server, command.by());
    }

    /** Ends all its tickets. */
    public ResourceServerView suspend(ResourceServerId id, Actor by) {
        var server = locked(id);
        require(!server.isSuspended(), "Only an active resource server can be suspended.");
        server.suspend(clock.instant());
        closed.fire(new ResourceServerClosed(id, "resource server suspended", by));
        return done("resource-server.suspended", server, by);
    }

    public ResourceServerView resume(ResourceServerId id, Actor by) {
        var server = locked(id);
        require(server.isSuspended(), "Only a suspended resource server can be resumed.");
        server.resume();
        return done("resource-server.resumed", server, by);
    }

    /** Ends all its tickets, and forgets its figures. */
    public void remove(ResourceServerId id, Actor by) {
        var server = locked(id);
        servers.remove(server);
        closed.fire(new ResourceServerClosed(id, "resource server removed", by));
        audit.record(AuditEntry.of("resource-server.removed", by, server.identifier()));
        changed.fire(new ServerChanged(id, null));
    }

    /** From now on there are two secrets, and the server may use either. */
    public IssuedServerSecret rotateSecret(ResourceServerId id, Actor by) {
        var server = locked(id);
        if (server.secrets().isRotating()) {
            throw ResourceProblem.TWO_SECRETS.problem("Retire the old secret before the next rotation.");
        }
        var secret = ServerSecret.fresh(random);
        server.secrets().rotate(secret.hash());
        return new IssuedServerSecret(done("resource-server.secret-rotated", server, by), secret.text());
    }

    /** Finishes a rotation; does nothing if none is under way. */
    public ResourceServerView retireOldSecret(ResourceServerId id, Actor by) {
        var server = locked(id);
        if (!server.secrets().isRotating()) {
            return view(server);
        }
        server.secrets().retireOld();
        return done("resource-server.old-secret-retired", server, by);
    }

    /**
     * Lets nobody close the server before the transaction is over; for whoever gives something out for it.
     *
     * @return false when it is not served (any more)
     */
    public boolean hold(ResourceServerId id) {
        return servers.held(id.value()).filter(server -> !server.isSuspended()).isPresent();
    }

    public ResourceServerView get(ResourceServerId id) {
        return view(servers.find(id.value()).orElseThrow(ResourceProblem.UNKNOWN::problem));
    }

    public Optional<ResourceServerView> find(String identifier) {
        return servers.byIdentifier(identifier).map(ResourceServerService::view);
    }

    /** In the order in which they were added. */
    public Page<ResourceServerView> list(String cursor, int limit) {
        var rows = servers.page(Page.position(cursor), Page.checked(limit) + 1);
        return Page.cut(rows, limit, RegisteredServer::id).map(ResourceServerService::view);
    }

    /** Hour by hour, oldest first; an hour without a question is left out. */
    public List<VerifyFigures> figures(ResourceServerId id, Instant from) {
        get(id);
        var byHour = new TreeMap<Instant, Map<VerifyOutcome, Long>>();
        for (var row : hours.since(id.value(), from)) {
            byHour.computeIfAbsent(row.hour(), any -> new EnumMap<>(VerifyOutcome.class))
                    .put(VerifyOutcome.valueOf(row.outcome()), row.times());
        }
        return byHour.entrySet().stream()
                .map(hour -> new VerifyFigures(hour.getKey(), hour.getValue()))
                .toList();
    }

    /** How many of its questions this node answered in the last minute. */
    public long lastMinute(ResourceServerId id) {
        return rates.lastMinute(id);
    }

    /** How many of its tickets are alive. */
    public long tickets(ResourceServerId id) {
        return tokens.count(TokenKind.TICKET, null, id.audience());
    }

    private RegisteredServer locked(ResourceServerId id) {
        return servers.locked(id.value()).orElseThrow(ResourceProblem.UNKNOWN::problem);
    }

    private static void require(boolean condition, String why) {
        if (!condition) {
            throw ResourceProblem.WRONG_STATE.problem(why);
        }
    }

    private ResourceServerView done(String action, RegisteredServer server, Actor by) {
        servers.flush();
        audit.record(AuditEntry.of(action, by, server.identifier()));
        changed.fire(new ServerChanged(new ResourceServerId(server.id()), KnownServer.of(server)));
        return view(server);
    }

    private static ResourceServerView view(RegisteredServer server) {
        var profile = server.profile();
        return new ResourceServerView(
                new ResourceServerId(server.id()),
                server.identifier(),
                profile.name(),
                server.isSuspended() ? ResourceServerState.SUSPENDED : ResourceServerState.ACTIVE,
                SubjectKind.valueOf(server.subjectKind()),
                profile.authorizationLife(),
                profile.refreshLife(),
                profile.verifyCache(),
                profile.allowedNetworks().stream().map(Network::toString).toList(),
                server.secrets().isRotating(),
                server.created(),
                server.version());
    }
}
