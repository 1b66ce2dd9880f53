package org.parley.session;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.cluster.Nodes;
import org.parley.kernel.IdentityEnters;
import org.parley.kernel.Ids;
import org.parley.kernel.Page;
import org.parley.session.entity.Session;
import org.parley.session.entity.Sessions;

/** Opens, checks and ends sessions. However often and by whomever a session is ended, its end happens once. */
@Stateless
public class SessionService {
    private static final Duration TOUCH_GRAIN = Duration.ofSeconds(30);
    private static final int SWEEP = 500;

    @Inject
    Sessions sessions;

    @Inject
    Nodes nodes;

    @Inject
    AuditService audit;

    @Inject
    Event<SessionEnded> ended;

    @Inject
    Event<IdentityEnters> enters;

    @Inject
    SessionSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Refused when whoever it is was closed while being judged. */
    public SessionView open(OpenSession command) {
        enters.fire(IdentityEnters.of(command.who()));
        var session = new Session(ids.next(), command.who(), command.kind().name(), clock.instant())
                .from(command.device(), command.address())
                .forClient(command.client())
                .until(command.expires())
                .on(nodes.self());
        sessions.add(session);
        audit.record(AuditEntry.of("session.opened", new Actor(session.who(), session.address()), session.who())
                .with("session", session.id().toString())
                .with("kind", session.kind())
                .with("device", session.device())
                .with("client", session.client()));
        return view(session);
    }

    /** Whether the session has neither ended nor expired; asked of the database, so every node answers the same. */
    public boolean live(SessionId id) {
        return sessions.byId(id.value()).filter(session -> !expired(session)).isPresent();
    }

    /** Those of them that have not ended. */
    public Set<SessionId> notEnded(Set<SessionId> some) {
        return sessions.notEnded(some.stream().map(SessionId::value).toList()).stream()
                .map(SessionId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Lets nobody else end the session before the transaction is over; for whoever hangs something on it, or changes
     * what hangs on it: first the session, then that, or two might wait for each other.
     *
     * @return false when it has ended
     */
    public boolean hold(SessionId id) {
        return sessions.locked(id.value()).isPresent();
    }

    /**
     * The same for several, without waiting for anybody: those of them that are free.
     *
     * @return not those that have ended, nor those that somebody else holds
     */
    public Set<SessionId> holdFree(Collection<SessionId> ids) {
        return sessions.free(values(ids)).stream().map(SessionId::new).collect(Collectors.toSet());
    }

    /** Notes, if the session is live, that it is in use; to the half minute, so that it may be called as often as one likes. */
    public boolean use(SessionId id) {
        var now = clock.instant();
        var session = sessions.byId(id.value()).filter(found -> !expired(found));
        session.filter(found -> found.lastUsed().isBefore(now.minus(TOUCH_GRAIN)))
                .ifPresent(idle -> sessions.use(idle.id(), now, now.minus(TOUCH_GRAIN)));
        return session.isPresent();
    }

    /** Notes when sessions were in use, for whoever knows it of many; a moment before the noted one changes nothing. */
    public void used(Map<SessionId, Instant> moments) {
        sessions.use(values(moments));
    }

    /** Notes that several that the caller holds are in use; to the half minute. */
    public void touchHeld(Collection<SessionId> ids) {
        var now = clock.instant();
        sessions.use(values(ids), now, now.minus(TOUCH_GRAIN));
    }

    /**
     * Sets other ends, later or earlier, of sessions that the caller holds, and notes that they are in use; refused when one
     * of them is not live.
     */
    public void extendHeld(Map<SessionId, Instant> expires) {
        if (!sessions.extend(values(expires), clock.instant())) {
            throw SessionProblem.UNKNOWN.problem();
        }
    }

    private static Map<UUID, Instant> values(Map<SessionId, Instant> moments) {
        return moments.entrySet().stream()
                .collect(toMap(moment -> moment.getKey().value(), Map.Entry::getValue));
    }

    private static List<UUID> values(Collection<SessionId> ids) {
        return ids.stream().map(SessionId::value).toList();
    }

    /** By the person's own doing or the system's. Ending what has ended does nothing. */
    public void end(SessionId id, String reason) {
        sessions.byId(id.value())
                .ifPresent(session -> end(session, reason, new Actor(session.who(), session.address())));
    }

    /** By someone else's doing; refused when there is no such live session. */
    public void end(SessionId id, String reason, Actor by) {
        end(sessions.byId(id.value()).orElseThrow(SessionProblem.UNKNOWN::problem), reason, by);
    }

    /** By the person whose it is; refused when there is no such live session of theirs. */
    public void endOwn(SessionId id, String reason, Actor by) {
        var own = sessions.byId(id.value()).filter(session -> session.who().equals(by.who()));
        end(own.orElseThrow(SessionProblem.UNKNOWN::problem), reason, by);
    }

    /** @return how many ended */
    public int endAllOf(String who, String reason) {
        return endAll(sessions.of(who), reason, Actor.SYSTEM);
    }

    /** By an administrator's or the person's own doing. @return how many ended */
    public int endAllOf(String who, String reason, Actor by) {
        return endAll(sessions.of(who), reason, by);
    }

    /** All but the one in hand. @return how many ended */
    public int endOthersOf(String who, SessionId spared, String reason, Actor by) {
        var others = sessions.of(who).stream()
                .filter(session -> !session.id().equals(spared.value()))
                .toList();
        return endAll(others, reason, by);
    }

    /** @return how many ended */
    public int endAllOfDomain(String domain, String reason) {
        return endAll(sessions.ofDomain(domain), reason, Actor.SYSTEM);
    }

    /** Ends the IM sessions whose streams a stopped or crashed node took with it. */
    public int endAbandoned() {
        return endAll(sessions.ofOtherNodes(SessionKind.IM.name(), nodes.up()), "server restarted", Actor.SYSTEM);
    }

    /** Ends some of the expired sessions; call again while it answers more than none. */
    public int endExpired() {
        var now = clock.instant();
        int ended = endAll(sessions.expired(now, SWEEP), "expired", Actor.SYSTEM);
        for (var kind : SessionKind.values()) {
            ended += settings.rule(kind)
                    .map(rule -> sessions.resting(kind.name(), now.minus(rule.life()), now.minus(rule.idle()), SWEEP))
                    .map(resting -> endAll(resting, "expired", Actor.SYSTEM))
                    .orElse(0);
        }
        return ended;
    }

    /** Forgets the sessions that ended long ago; the audit log still knows them. */
    public void purge() {
        sessions.purge(clock.instant().minus(settings.keep()));
    }

    /** Who has a live session of IM, out of those under the domain. */
    public Set<String> signedIn(String domain) {
        return sessions.ofDomain(domain).stream()
                .filter(session -> SessionKind.IM.name().equals(session.kind()))
                .map(Session::who)
                .collect(Collectors.toSet());
    }

    public Page<SessionView> list(SessionQuery query) {
        var filter = new Sessions.Filter(
                query.who(),
                query.kind() == null ? null : query.kind().name(),
                query.state() == null ? null : query.state() == SessionState.ENDED);
        var rows = sessions.newest(filter, Page.position(query.cursor()), query.limit() + 1);
        return Page.cut(rows, query.limit(), Session::id).map(SessionService::view);
    }

    /** An open one. */
    public Optional<SessionView> find(SessionId id) {
        return sessions.byId(id.value()).map(SessionService::view);
    }

    private int endAll(Collection<Session> all, String reason, Actor by) {
        return (int) all.stream().filter(session -> end(session, reason, by)).count();
    }

    private boolean end(Session session, String reason, Actor by) {
        if (!sessions.end(session.id(), clock.instant(), reason)) {
            return false;
        }
        audit.record(AuditEntry.of("session.ended", by, session.who())
                .with("session", session.id().toString())
                .with("reason", reason));
        ended.fire(new SessionEnded(new SessionId(session.id()), session.who(), reason));
        return true;
    }

    private boolean expired(Session session) {
        var now = clock.instant();
        return session.expired(now)
                || settings.expired(SessionKind.valueOf(session.kind()), session.opened(), session.lastUsed(), now);
    }

    private static SessionView view(Session session) {
        return new SessionView(
                new SessionId(session.id()),
                session.who(),
                SessionKind.valueOf(session.kind()),
                session.device(),
                session.address(),
                session.client(),
                session.opened(),
                session.lastUsed(),
                session.expires(),
                session.endedAt(),
                session.endReason());
    }
}
