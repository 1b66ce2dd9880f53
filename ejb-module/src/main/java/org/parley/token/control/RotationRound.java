package org.parley.token.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.audit.AuditEntry;
import org.parley.kernel.Problem;
import org.parley.session.SessionId;
import org.parley.token.IssuedTokens;
import org.parley.token.Rotate;
import org.parley.token.Rotation;
import org.parley.token.Rotation.Declined;
import org.parley.token.Rotation.Reason;
import org.parley.token.Rotation.Refused;
import org.parley.token.Rotation.Rotated;
import org.parley.token.TokenKind;
import org.parley.token.entity.TokenFamily;

/** Answers refreshes one after the other, from families that its caller holds, and collects what is to be written. */
final class RotationRound {
    private final KeyMint mint;
    private final Duration grace;
    private final Instant now;
    private final Map<String, TokenFamily> held = new HashMap<>();

    /** The families that have other keys now. */
    final List<TokenFamily> rotated = new ArrayList<>();

    /** The access keys that are no good any more. */
    final List<String> replacedHashes = new ArrayList<>();

    final List<AuditEntry> entries = new ArrayList<>();

    RotationRound(KeyMint mint, Duration grace, Instant now, List<TokenFamily> families) {
        this.mint = mint;
        this.grace = grace;
        this.now = now;
        families.forEach(family -> held.put(family.locatorHash(), family));
    }

    static String locatorHash(Rotate command) {
        return KeyHash.of(command.kind().refresh().locatorOf(command.refreshKey()));
    }

    /** Empty when the family is not among those that are held. */
    Optional<Rotation> answer(Asked<Rotate> asked) {
        var family = held.get(locatorHash(asked.command()));
        return family == null ? Optional.empty() : Optional.of(answer(asked, family));
    }

    private Rotation answer(Asked<Rotate> asked, TokenFamily family) {
        var command = asked.command();
        if (!family.audience().equals(command.audience())
                || command.subject() != null && !family.subject().equals(command.subject())) {
            return new Refused(Reason.FOREIGN);
        }
        var secretHash = KeyHash.of(command.kind().refresh().secretOf(command.refreshKey()));
        try {
            return switch (RefreshRule.judge(family, secretHash, grace, now)) {
                case CURRENT -> new Rotated(replaced(asked, family));
                case REPEATED -> {
                    command.terms().scopes(Views.view(family));
                    yield new Rotated(mint.successor(family, command.refreshKey()));
                }
                case REUSED -> new Refused(Reason.REUSED);
                case EXPIRED -> new Refused(Reason.EXPIRED);
                case ENDED -> new Refused(Reason.ENDED);
            };
        } catch (Problem declined) {
            return new Declined(declined);
        }
    }

    private IssuedTokens replaced(Asked<Rotate> asked, TokenFamily family) {
        var command = asked.command();
        var scopes = command.terms().scopes(Views.view(family));
        var drawn = mint.next(family, command.refreshKey());
        var keys = drawn.keys(now, now.plus(command.accessLife()), now.plus(command.refreshLife()));
        var next = Views.rotated(family, scopes, keys);
        held.put(next.locatorHash(), next);
        rotated.add(next);
        replacedHashes.add(family.keys().accessHash());
        entries.add(FamilyEntries.entry(next, "refreshed", command.address()).inTheCourseOf(asked.correlationId()));
        return drawn.issued(next);
    }

    /** On which the families of that kind hang that have other keys now, with the end of the refresh keys. */
    Map<SessionId, Instant> sessions(TokenKind kind) {
        var sessions = new HashMap<SessionId, Instant>();
        for (var family : rotated) {
            if (family.session() != null && family.kind().equals(kind.name())) {
                sessions.put(new SessionId(family.session()), family.keys().refreshExpires());
            }
        }
        return sessions;
    }
}
