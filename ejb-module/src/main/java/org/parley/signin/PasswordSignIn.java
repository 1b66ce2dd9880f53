package org.parley.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.parley.account.AccountService;
import org.parley.kernel.ServerSettings;
import org.parley.signin.control.Claim;
import org.parley.signin.control.FailureKeys;
import org.parley.signin.control.Tally;
import org.parley.signin.control.Turns;
import org.parley.website.MemberSignIn;
import org.parley.website.Verdict;

/**
 * Judges passwords: those of local accounts by their verifier, those of members by asking their website. A name that does
 * not exist, a locked account and a wrong password get the same answer at the same cost. Blocks; call it outside of any
 * transaction.
 */
@ApplicationScoped
public class PasswordSignIn {
    @Inject
    AccountService accounts;

    @Inject
    MemberSignIn members;

    @Inject
    SignInThrottle throttle;

    @Inject
    Turns turns;

    @Inject
    Tally tally;

    @Inject
    FailureKeys keys;

    @Inject
    ServerSettings server;

    /** @throws org.parley.kernel.Problem a {@link SigninProblem} */
    public Person judge(PasswordAttempt attempt) {
        var claim = claim(attempt.name());
        var account = keys.account(claim.who());
        return turns.take(account, tally.suspicious(account), () -> {
            throttle.check(claim.who(), attempt.address(), attempt.via());
            var person = claim.local() ? judgeLocal(claim, attempt) : judgeMember(claim, attempt);
            throttle.passed(claim.who(), attempt.address(), attempt.via());
            return person;
        });
    }

    private Claim claim(String name) {
        var claim = Claim.of(name, server.domain());
        var canonical = claim.local()
                ? accounts.canonical(claim.user()).map(server::who)
                : members.identity(claim.domain(), claim.user());
        return canonical.map(claim::as).orElse(claim);
    }

    private Person judgeLocal(Claim claim, PasswordAttempt attempt) {
        return accounts.judge(claim.user(), attempt.password())
                .map(account -> new Person(server.who(account.username()), account.displayName(), account.roles()))
                .orElseThrow(() -> refusal(claim, attempt));
    }

    private Person judgeMember(Claim claim, PasswordAttempt attempt) {
        var verdict = members.verify(claim.domain(), claim.user(), attempt.password(), attempt.address());
        if (verdict instanceof Verdict.Accepted accepted) {
            return new Person(claim.who(), accepted.displayName(), Set.of());
        }
        if (verdict instanceof Verdict.Unavailable) {
            throw SigninProblem.UNAVAILABLE.problem();
        }
        throw refusal(claim, attempt);
    }

    private RuntimeException refusal(Claim claim, PasswordAttempt attempt) {
        throttle.failed(claim.who(), attempt.address(), attempt.via());
        return SigninProblem.BAD_CREDENTIALS.problem();
    }
}
