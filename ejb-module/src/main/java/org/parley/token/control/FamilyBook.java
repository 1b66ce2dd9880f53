package org.parley.token.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.Ids;
import org.parley.session.SessionId;
import org.parley.session.SessionService;
import org.parley.token.FamiliesRotated;
import org.parley.token.FamilyId;
import org.parley.token.IssueTokens;
import org.parley.token.IssuedTokens;
import org.parley.token.Rotate;
import org.parley.token.Rotation;
import org.parley.token.Rotation.Reason;
import org.parley.token.Rotation.Refused;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;
import org.parley.token.TokenSettings;
import org.parley.token.control.TokenCache.KeyEnded;
import org.parley.token.entity.TokenFamilies;
import org.parley.token.entity.TokenFamily;

/** Writes the families that {@link org.parley.token.TokenDesk} is asked for, each method in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FamilyBook {
    private static final Rotation REUSED = new Refused(Reason.REUSED);

    @Inject
    TokenFamilies families;

    @Inject
    FamilyHold hold;

    @Inject
    TokenService tokens;

    @Inject
    SessionService sessions;

    @Inject
    AuditService audit;

    @Inject
    KeyMint mint;

    @Inject
    Event<KeyEnded> keyEnded;

    @Inject
    Event<FamiliesRotated> rotated;

    @Inject
    TokenSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public List<Optional<IssuedTokens>> issueTogether(List<Asked<IssueTokens>> all) {
        var added = new ArrayList<TokenFamily>();
        var entries = new ArrayList<AuditEntry>();
        var answers = new ArrayList<Optional<IssuedTokens>>();
        for (var asked : all) {
            var fresh = mint.first(ids.next(), asked.command(), clock.instant());
            added.add(fresh.family());
            entries.add(FamilyEntries.entry(
                            fresh.family(), "issued", asked.command().address())
                    .inTheCourseOf(asked.correlationId()));
            answers.add(Optional.of(fresh.tokens()));
        }
        families.add(added);
        audit.record(entries);
        return answers;
    }

    public IssuedTokens issueAlone(Asked<IssueTokens> asked) {
        return issueTogether(List.of(asked)).get(0).orElseThrow();
    }

    /** Leaves out whom it would have to wait for, and so never stands in the way of two who wait for each other. */
    public List<Optional<Rotation>> rotateTogether(List<Asked<Rotate>> all) {
        var round = round(free(all));
        var answers = all.stream()
                .map(asked -> round.answer(asked).filter(answer -> !answer.equals(REUSED)))
                .toList();
        write(round);
        return answers;
    }

    private List<TokenFamily> free(List<Asked<Rotate>> all) {
        var found = families.free(all.stream()
                .map(asked -> RotationRound.locatorHash(asked.command()))
                .collect(Collectors.toSet()));
        var held = sessions.holdFree(found.stream()
                .map(FamilyBook::session)
                .flatMap(Optional::stream)
                .toList());
        return found.stream()
                .filter(family -> session(family).map(held::contains).orElse(true))
                .toList();
    }

    private static Optional<SessionId> session(TokenFamily family) {
        return Optional.ofNullable(family.session()).map(SessionId::new);
    }

    /** Waits for whoever has the family or its session in hand. */
    public Rotation rotateAlone(Asked<Rotate> asked) {
        var family =
                families.byLocator(RotationRound.locatorHash(asked.command())).flatMap(hold::of);
        if (family.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        var round = round(List.of(family.get()));
        var answer = round.answer(asked).orElseThrow();
        write(round);
        if (answer.equals(REUSED)) {
            endReused(family.get(), asked.command().address());
        }
        return answer;
    }

    private void endReused(TokenFamily family, String address) {
        audit.record(FamilyEntries.entry(family, "reused", address));
        tokens.end(new FamilyId(family.id()), "refresh key used again", new Actor(family.who(), address));
    }

    private RotationRound round(List<TokenFamily> held) {
        return new RotationRound(mint, settings.grace(), clock.instant(), held);
    }

    private void write(RotationRound round) {
        if (round.rotated.isEmpty()) {
            return;
        }
        families.rotate(round.rotated);
        audit.record(round.entries);
        round.replacedHashes.forEach(hash -> keyEnded.fire(new KeyEnded(hash)));
        for (var kind : TokenKind.values()) {
            var sessionsInUse = round.sessions(kind);
            if (!sessionsInUse.isEmpty()) {
                rotated.fire(new FamiliesRotated(kind, sessionsInUse));
            }
        }
    }
}
