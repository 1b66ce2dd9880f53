package org.parley.token;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.Ids;
import org.parley.kernel.Page;
import org.parley.session.SessionId;
import org.parley.session.SessionProblem;
import org.parley.session.SessionService;
import org.parley.token.Rotation.Reason;
import org.parley.token.Rotation.Refused;
import org.parley.token.Rotation.Rotated;
import org.parley.token.control.KeyMint;
import org.parley.token.control.RefreshRule;
import org.parley.token.control.Sha256;
import org.parley.token.control.TokenCache.KeyEnded;
import org.parley.token.control.TokenCache.ManyKeysEnded;
import org.parley.token.control.Views;
import org.parley.token.entity.TokenFamilies;
import org.parley.token.entity.TokenFamily;

/** Issues, refreshes and ends families of keys. An access key is looked up by {@link LiveTokens}. */
@Stateless
public class TokenService {
    private static final int AT_ONCE = 500;

    @Inject
    TokenFamilies families;

    @Inject
    KeyMint mint;

    @Inject
    SessionService sessions;

    @Inject
    AuditService audit;

    @Inject
    Event<FamilyEnded> ended;

    @Inject
    Event<FamilyRotated> rotated;

    @Inject
    Event<KeyEnded> keyEnded;

    @Inject
    Event<ManyKeysEnded> manyKeysEnded;

    @Inject
    TokenSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Refused when the session that it is to hang on has ended. */
    public IssuedTokens issue(IssueTokens command) {
        if (command.session() != null && !sessions.hold(command.session())) {
            throw SessionProblem.UNKNOWN.problem();
        }
        var now = clock.instant();
        var drawn = mint.first(command.kind(), command.refreshLife() != null);
        var keys = drawn.keys(
                now,
                now.plus(command.accessLife()),
                command.refreshLife() == null ? null : now.plus(command.refreshLife()));
        var family = Views.family(ids.next(), command, drawn.locatorHash(), keys);
        families.add(family);
        audit(family, "issued", new Actor(family.who(), command.address()), null);
        return drawn.issued(family);
    }

    /**
     * New keys for a refresh key. In a transaction of its own: a caller that answers the refusal with a problem must not
     * undo the end of a family whose key came again. Of many who try at the same time one replaces the keys; the others
     * wait for it and, within the grace window, get what it got.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Rotation rotate(Rotate command) {
        var key = command.refreshKey();
        var sort = command.kind().refresh();
        if (!sort.wellFormed(key)) {
            return new Refused(Reason.MALFORMED);
        }
        var found = families.byLocator(Sha256.of(sort.locatorOf(key))).flatMap(this::held);
        if (found.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        var family = found.get();
        if (!family.audience().equals(command.audience())
                || command.subject() != null && !family.subject().equals(command.subject())) {
            return new Refused(Reason.FOREIGN);
        }
        var secretHash = Sha256.of(sort.secretOf(key));
        return switch (RefreshRule.judge(family, secretHash, settings.grace(), clock.instant())) {
            case CURRENT -> new Rotated(replaced(family, command));
            case REPEATED -> new Rotated(mint.successor(family, key));
            case REUSED -> reused(family, command);
            case EXPIRED -> new Refused(Reason.EXPIRED);
            case ENDED -> new Refused(Reason.ENDED);
        };
    }

    private IssuedTokens replaced(TokenFamily family, Rotate command) {
        var now = clock.instant();
        var drawn = mint.next(family, command.refreshKey());
        var keys = drawn.keys(now, now.plus(command.accessLife()), now.plus(command.refreshLife()));
        var next = Views.rotated(family, command.scopes(), keys);
        families.rotate(next.id(), next.scopes(), keys);
        audit(next, "refreshed", new Actor(family.who(), command.address()), null);
        keyEnded.fire(new KeyEnded(family.keys().accessHash()));
        rotated.fire(new FamilyRotated(
                new FamilyId(next.id()), command.kind(), Views.view(next).session(), keys.refreshExpires()));
        return drawn.issued(next);
    }

    private Refused reused(TokenFamily family, Rotate command) {
        var by = new Actor(family.who(), command.address());
        audit(family, "reused", by, null);
        end(family, "refresh key used again", by);
        return new Refused(Reason.REUSED);
    }

    /** Whose refresh key this is, when it could be used now. */
    public Optional<FamilyView> holder(TokenKind kind, String refreshKey) {
        var sort = kind.refresh();
        if (!sort.wellFormed(refreshKey)) {
            return Optional.empty();
        }
        var secretHash = Sha256.of(sort.secretOf(refreshKey));
        return families.byLocator(Sha256.of(sort.locatorOf(refreshKey)))
                .filter(family -> switch (RefreshRule.judge(family, secretHash, settings.grace(), clock.instant())) {
                    case CURRENT, REPEATED -> true;
                    case REUSED, EXPIRED, ENDED -> false;
                })
                .map(Views::view);
    }

    /** The family of a key of either sort, when it belongs to the audience and has not ended; for revocation (RFC 7009). */
    public Optional<FamilyView> familyOf(String key, String audience) {
        return TokenKey.of(key)
                .flatMap(sort -> switch (sort) {
                    case TICKET_AUTHORIZATION, OAUTH_ACCESS -> families.byAccess(Sha256.of(key));
                    case TICKET_REFRESH, OAUTH_REFRESH -> families.byLocator(Sha256.of(sort.locatorOf(key)));
                })
                .filter(family -> family.ended() == null && family.audience().equals(audience))
                .map(Views::view);
    }

    /** @return false when it had ended before, or never was */
    public boolean end(FamilyId id, String reason, Actor by) {
        return families.byId(id.value())
                .flatMap(this::held)
                .filter(family -> family.ended() == null)
                .map(family -> end(family, reason, by))
                .orElse(false);
    }

    /** @return how many ended */
    public int endAllOf(SessionId session, String reason) {
        return endAll(new TokenFamilies.Filter(null, session.value(), null, null), reason, Actor.SYSTEM);
    }

    /** @return how many ended */
    public int endAllOf(String audience, String reason, Actor by) {
        return endAll(new TokenFamilies.Filter(null, null, null, audience), reason, by);
    }

    /** @return how many ended */
    public int endAllOf(String who, String audience, String reason, Actor by) {
        return endAll(new TokenFamilies.Filter(null, null, who, audience), reason, by);
    }

    /** @return how many ended */
    public int endAllOf(TokenKind kind, String who, String audience, String reason, Actor by) {
        return endAll(filter(kind, who, audience), reason, by);
    }

    public Optional<FamilyView> find(FamilyId id) {
        return families.byId(id.value())
                .filter(family -> family.ended() == null)
                .map(Views::view);
    }

    public Page<FamilyView> list(FamilyQuery query) {
        var filter = filter(query.kind(), query.who(), query.audience());
        var before = Page.position(query.cursor());
        var rows = query.state() == null
                ? families.page(filter, before, query.limit() + 1)
                : families.page(filter, query.state() == FamilyState.OVER, clock.instant(), before, query.limit() + 1);
        return Page.cut(rows, query.limit(), TokenFamily::id).map(Views::view);
    }

    /** How many are live; a null means any. */
    public long count(TokenKind kind, String who, String audience) {
        return families.count(filter(kind, who, audience), clock.instant());
    }

    /** Notes when families were last used. */
    public void used(List<FamilyUsed> uses) {
        families.used(uses.stream().collect(toMap(use -> use.id().value(), FamilyUsed::moment)));
    }

    /**
     * Tells some of the ends that were too many for the transaction that decided them.
     *
     * @return how many; call again while it is more than none
     */
    public int sayFarewell() {
        var taken = families.takeFarewells(AT_ONCE);
        taken.forEach(family -> ended.fire(Views.ended(family)));
        return taken.size();
    }

    /**
     * Forgets some of those that are long over.
     *
     * @return how many; call again while it is more than none
     */
    public int purge() {
        return families.purge(clock.instant().minus(settings.keep()), AT_ONCE);
    }

    /** As it is now and stays until the transaction is over. Its session is held first, as by those who end sessions. */
    private Optional<TokenFamily> held(TokenFamily seen) {
        if (seen.session() != null) {
            sessions.hold(new SessionId(seen.session()));
        }
        return families.locked(seen.id());
    }

    private boolean end(TokenFamily family, String reason, Actor by) {
        if (!families.end(family.id(), clock.instant(), reason)) {
            return false;
        }
        audit(family, "ended", by, reason);
        keyEnded.fire(new KeyEnded(family.keys().accessHash()));
        ended.fire(Views.ended(family, reason));
        return true;
    }

    /** Few are ended one by one; many by one statement, and those that are too many to tell now are told soon after. */
    private int endAll(TokenFamilies.Filter filter, String reason, Actor by) {
        var some = families.newest(filter, null, AT_ONCE + 1);
        if (some.size() <= AT_ONCE) {
            return (int) some.stream()
                    .filter(family -> end(new FamilyId(family.id()), reason, by))
                    .count();
        }
        int count = families.endAll(filter, clock.instant(), reason);
        audit.record(AuditEntry.of("token.many-ended", by, filter.audience() == null ? filter.who() : filter.audience())
                .with("count", String.valueOf(count))
                .with("reason", reason));
        manyKeysEnded.fire(new ManyKeysEnded());
        return count;
    }

    private static TokenFamilies.Filter filter(TokenKind kind, String who, String audience) {
        return new TokenFamilies.Filter(kind == null ? null : kind.name(), null, who, audience);
    }

    private void audit(TokenFamily family, String act, Actor by, String reason) {
        var subject = family.who() == null ? family.subject() : family.who();
        audit.record(AuditEntry.of(TokenKind.valueOf(family.kind()).audited(act), by, subject)
                .with("family", family.id().toString())
                .with("audience", family.audience())
                .with(
                        "session",
                        family.session() == null ? null : family.session().toString())
                .with("reason", reason));
    }
}
