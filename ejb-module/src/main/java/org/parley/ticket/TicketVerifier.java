package org.parley.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.Refusals;
import org.parley.resource.ResourceServer;
import org.parley.resource.ResourceServers;
import org.parley.resource.VerifyOutcome;
import org.parley.ticket.control.Bounds;
import org.parley.token.LiveToken;
import org.parley.token.LiveTokens;
import org.parley.token.TokenKey;

/**
 * Tells a resource server whether a ticket that it was shown is good for it. A hot path: a valid ticket costs a hash, a
 * look into memory and a count; no transaction, no log line. Every no is the same to the server; why it is one stands in
 * the figures and in the audit log.
 */
@ApplicationScoped
public class TicketVerifier {
    @Inject
    LiveTokens tokens;

    @Inject
    ResourceServers servers;

    @Inject
    Refusals refusals;

    @Inject
    Bounds bounds;

    @Inject
    Clock clock;

    /**
     * @param caller who asks; a ticket for another server is not valid
     * @param userId with which the key came; null when only the key did (RFC 7662)
     */
    public Verdict verify(ResourceServer caller, String userId, String authorizationKey, String address) {
        if (!TokenKey.TICKET_AUTHORIZATION.wellFormed(authorizationKey)) {
            return refused(caller, VerifyOutcome.MALFORMED, Optional.empty(), address);
        }
        var found = lookedUp(caller, authorizationKey, address);
        var now = clock.instant();
        var outcome = found.map(token -> outcome(token, caller, userId, now)).orElse(VerifyOutcome.UNKNOWN);
        if (outcome != VerifyOutcome.VALID) {
            return refused(caller, outcome, found, address);
        }
        servers.counted(caller.id(), outcome);
        tokens.used(authorizationKey, found.get(), now);
        return valid(found.get(), caller, now);
    }

    /** After too many unknown keys only those that are in memory are told: an attacker must not shut the others out. */
    private Optional<LiveToken> lookedUp(ResourceServer caller, String key, String address) {
        var wait = bounds.lookUpsExhausted(caller.id());
        if (wait.isEmpty()) {
            return tokens.known(key);
        }
        var remembered = tokens.remembered(key);
        if (remembered.isEmpty()) {
            throw bounds.tooMany(new Actor(caller.identifier(), address), wait.get());
        }
        return remembered;
    }

    private static VerifyOutcome outcome(LiveToken token, ResourceServer caller, String userId, Instant now) {
        if (!token.audience().equals(caller.audience())) {
            return VerifyOutcome.OTHER_SERVER;
        }
        if (userId != null && !token.subject().equals(userId)) {
            return VerifyOutcome.OTHER_PERSON;
        }
        return token.liveAt(now) ? VerifyOutcome.VALID : VerifyOutcome.EXPIRED;
    }

    private static Verdict valid(LiveToken token, ResourceServer caller, Instant now) {
        var rest = Duration.between(now, token.expires());
        var cacheFor = caller.verifyCache().compareTo(rest) < 0 ? caller.verifyCache() : rest;
        return new Verdict.Valid(token.subject(), token.scopes(), token.issued(), token.expires(), rest, cacheFor);
    }

    private Verdict refused(ResourceServer caller, VerifyOutcome outcome, Optional<LiveToken> found, String address) {
        servers.counted(caller.id(), outcome);
        if (outcome == VerifyOutcome.UNKNOWN) {
            bounds.guessed(caller.id());
        }
        refusals.record(AuditEntry.of(
                        "ticket.refused",
                        new Actor(caller.identifier(), address),
                        found.map(LiveToken::who).orElse(null))
                .with("reason", outcome.name())
                .with(
                        "family",
                        found.map(token -> token.family().value().toString()).orElse(null)));
        return Verdict.Invalid.INSTANCE;
    }
}
