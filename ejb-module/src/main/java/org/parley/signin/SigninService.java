package org.parley.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.signin.control.FailureKeys;
import org.parley.signin.entity.FailureCounts;

/** What administrators see and undo of failed sign-ins. */
@Stateless
public class SigninService {
    @Inject
    FailureCounts counts;

    @Inject
    FailureKeys keys;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** @param who a bare JID; empty when nothing has failed lately */
    public Optional<SignInLock> lockOf(String who) {
        var now = clock.instant();
        return counts.of(List.of(keys.account(who).fingerprint()), now).stream()
                .map(count -> new SignInLock(count.failures(), count.blocks(now) ? count.blockedUntil() : null))
                .findFirst();
    }

    /** The next attempt is judged as if nothing had failed. */
    public void unlock(String who, Actor by) {
        if (counts.forget(keys.account(who).fingerprint())) {
            audit.record(AuditEntry.of("signin.unlocked", by, who));
        }
    }
}
