package org.parley.signin;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.parley.account.AccountService;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.ServerSettings;
import org.parley.signin.control.FailureKey;
import org.parley.signin.control.FailureKeys;
import org.parley.signin.control.Tally;

/**
 * Bounds guessing. Ask {@link #check} before a credential is judged and tell what came of it; what is told is committed
 * at once. For doors that judge by other means than {@link PasswordSignIn}, which does all this itself.
 */
@ApplicationScoped
public class SignInThrottle {
    @Inject
    Tally tally;

    @Inject
    FailureKeys keys;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    ServerSettings server;

    @Inject
    Clock clock;

    /**
     * @param who the bare JID in its one form, of someone who may not exist
     * @throws org.parley.kernel.Problem {@link SigninProblem#TOO_MANY_ATTEMPTS} with the time to wait
     */
    public void check(String who, String address, String via) {
        tally.blockedUntil(keys.of(who, address, via)).ifPresent(until -> {
            throw SigninProblem.TOO_MANY_ATTEMPTS.problem().retryAfter(wait(until));
        });
    }

    /** In whole seconds, and never none: the next attempt then succeeds. */
    private Duration wait(Instant until) {
        return Duration.ofSeconds(Duration.between(clock.instant(), until).toSeconds() + 1);
    }

    /** The credential was wrong, or there is no such person. */
    public void failed(String who, String address, String via) {
        var blocked = count(keys.of(who, address, via));
        var known = known(who);
        var by = new Actor(null, address);
        if (local(who)) {
            // An unknown name stays out of the log: people type passwords into the wrong field.
            audit.recordApart(AuditEntry.of("signin.refused", by, known).with("via", via));
        }
        for (var key : blocked) {
            audit.recordApart(AuditEntry.of("signin.locked", by, key.kind() == FailureKey.Kind.ACCOUNT ? known : null)
                    .with("by", key.kind().name().toLowerCase(Locale.ROOT))
                    .with("via", via));
        }
    }

    /** Two that begin the same count at the same moment collide once. */
    private List<FailureKey> count(List<FailureKey> counted) {
        try {
            return tally.add(counted);
        } catch (EJBException begunMeanwhile) {
            return tally.add(counted);
        }
    }

    /**
     * The credential was right; the account's failures are forgotten. Those of the address are not, or an account of
     * one's own would buy guesses at others.
     *
     * @throws org.parley.kernel.Problem if the account was blocked while the attempt was being judged
     */
    public void passed(String who, String address, String via) {
        var account = List.of(keys.account(who));
        if (!tally.forget(account.get(0))) {
            tally.blockedUntil(account).ifPresent(until -> {
                throw SigninProblem.TOO_MANY_ATTEMPTS.problem().retryAfter(wait(until));
            });
        }
    }

    private boolean local(String who) {
        return who.endsWith("@" + server.domain());
    }

    private String known(String who) {
        return local(who)
                ? accounts.find(who.substring(0, who.lastIndexOf('@')))
                        .map(account -> server.who(account.username()))
                        .orElse(null)
                : null;
    }
}
