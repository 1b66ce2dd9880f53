package org.parley.token;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.Ids;
import org.parley.kernel.Page;
import org.parley.session.SessionId;
import org.parley.session.SessionProblem;
import org.parley.session.SessionService;
import org.parley.token.control.FamilyEntries;
import org.parley.token.control.FamilyHold;
import org.parley.token.control.KeyHash;
import org.parley.token.control.KeyMint;
import org.parley.token.control.RefreshRule;
import org.parley.token.control.TokenCache.KeyEnded;
import org.parley.token.control.TokenCache.ManyKeysEnded;
import org.parley.token.control.Views;
import org.parley.token.entity.TokenFamilies;
import org.parley.token.entity.TokenFamily;

/** Issues, finds and ends families of keys. They are refreshed by {@link TokenDesk}, access keys looked up by {@link LiveTokens}. */
@Stateless
public class TokenService {
    private static final int AT_ONCE = 500;
    private static final int LOOKED_AT = 5_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    TokenFamilies families;

    @Inject
    FamilyHold hold;

    @Inject
    KeyMint mint;

    @Inject
    SessionService sessions;

    @Inject
    AuditService audit;

    @Inject
    Event<FamilyEnded> ended;

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
        var fresh = mint.first(ids.next(), command, clock.instant());
        families.add(List.of(fresh.family()));
        audit.record(FamilyEntries.entry(fresh.family(), "issued", command.address()));
        return fresh.tokens();
    }

    /** Whose refresh key this is, when it could be used now. */
    public Optional<FamilyView> holder(TokenKind kind, String refreshKey) {
        var sort = kind.refresh();
        if (!sort.wellFormed(refreshKey)) {
            return Optional.empty();
        }
        var secretHash = KeyHash.of(sort.secretOf(refreshKey));
        return families.byLocator(KeyHash.of(sort.locatorOf(refreshKey)))
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
                    case TICKET_AUTHORIZATION, OAUTH_ACCESS ->
                        TokenKey.familyOf(key).flatMap(family -> families.byAccess(family, KeyHash.of(key)));
                    case TICKET_REFRESH, OAUTH_REFRESH -> families.byLocator(KeyHash.of(sort.locatorOf(key)));
                })
                .filter(family -> family.ended() == null && family.audience().equals(audience))
                .map(Views::view);
    }

    /** @return false when it had ended before, or never was */
    public boolean end(FamilyId id, String reason, Actor by) {
        return families.byId(id.value())
                .flatMap(hold::of)
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
     * Forgets those of the next families that are long over.
     *
     * @param after where the last call got to; null to begin
     * @return where this one got to; empty at the end
     */
    public Optional<FamilyId> purge(FamilyId after) {
        return families.purge(
                        after == null ? BEFORE_ALL : after.value(),
                        clock.instant().minus(settings.keep()),
                        LOOKED_AT)
                .map(FamilyId::new);
    }

    private boolean end(TokenFamily family, String reason, Actor by) {
        if (!families.end(family.id(), clock.instant(), reason)) {
            return false;
        }
        audit.record(FamilyEntries.entry(family, "ended", by).with("reason", reason));
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
}
