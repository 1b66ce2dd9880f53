package org.parley.app;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parley.app.control.AppSecrets;
import org.parley.app.entity.InitialToken;
import org.parley.app.entity.InitialTokens;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.Ids;
import org.parley.kernel.Page;
import org.parley.kernel.Problem.FieldError;
import org.parley.kernel.Sha256;

/** The tokens with which apps register themselves, RFC 7591 section 3: so many times, for so long. */
@Stateless
public class InitialTokenService {
    private static final int USES = 1_000;
    private static final int LABEL = 100;
    private static final Duration LONGEST = Duration.ofDays(365);

    @Inject
    InitialTokens tokens;

    @Inject
    AppSecrets secrets;

    @Inject
    AuditService audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public IssuedInitialToken make(MakeInitialToken command) {
        check(command);
        var text = secrets.fresh(AppSecrets.INITIAL);
        var now = clock.instant();
        var token = new InitialToken(
                        ids.next(), Sha256.hex(text), command.label().strip(), command.uses())
                .made(command.by().who(), now, now.plus(command.life()));
        tokens.add(token);
        audit.record(AuditEntry.of("app.initial-token-made", command.by(), token.label())
                .with("uses", String.valueOf(command.uses()))
                .with("expires", token.expires().toString()));
        return new IssuedInitialToken(view(token), text);
    }

    private static void check(MakeInitialToken command) {
        var errors = new ArrayList<FieldError>();
        var label = command.label();
        if (label == null
                || label.isBlank()
                || label.length() > LABEL
                || label.chars().anyMatch(Character::isISOControl)) {
            errors.add(FieldError.of("/label", "bad-label", "1 to {0} characters on one line", LABEL));
        }
        if (command.uses() < 1 || command.uses() > USES) {
            errors.add(FieldError.of("/uses", "bad-uses", "from 1 to {0}", USES));
        }
        if (command.life() == null
                || command.life().isNegative()
                || command.life().isZero()
                || command.life().compareTo(LONGEST) > 0) {
            errors.add(FieldError.of("/life", "bad-life", "at most {0} days", LONGEST.toDays()));
        }
        if (!errors.isEmpty()) {
            throw AppProblem.BAD_TOKEN_TERMS.problem().errors(errors);
        }
    }

    /** Those that still work, the newest first. */
    public List<InitialTokenView> list() {
        return tokens.all(clock.instant(), Page.LIMIT).stream()
                .map(InitialTokenService::view)
                .toList();
    }

    public void revoke(UUID id, Actor by) {
        if (!tokens.remove(id)) {
            throw AppProblem.TOKEN_UNKNOWN.problem();
        }
        audit.record(AuditEntry.of("app.initial-token-revoked", by, id.toString()));
    }

    /** Forgets those that are used up or expired. */
    public void purge() {
        tokens.purge(clock.instant());
    }

    private static InitialTokenView view(InitialToken token) {
        return new InitialTokenView(
                token.id(), token.label(), token.usesLeft(), token.madeBy(), token.created(), token.expires());
    }
}
