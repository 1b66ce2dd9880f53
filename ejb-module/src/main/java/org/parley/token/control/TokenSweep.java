package org.parley.token.control;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.parley.kernel.CorrelationId;
import org.parley.token.FamiliesUsed;
import org.parley.token.TokenService;

/** Writes down last uses, tells the ends that were too many for one transaction, and forgets what is long over. */
@Singleton
@Startup
@DependsOn("ServerStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TokenSweep {
    private static final int AT_ONCE = 500;

    @Inject
    TokenService tokens;

    @Inject
    LastUse lastUse;

    @Inject
    Event<FamiliesUsed> used;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void writeLastUses() {
        for (var some = lastUse.take(AT_ONCE); !some.isEmpty(); some = lastUse.take(AT_ONCE)) {
            tokens.used(some);
            used.fire(new FamiliesUsed(some));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sayFarewell() {
        CorrelationId.underFresh(() -> {
            while (tokens.sayFarewell() > 0) {
                // some more
            }
        });
    }

    /** Looks at every family there is, which is why it is not done more often. */
    @Schedule(hour = "3", minute = "23", persistent = false)
    void purge() {
        for (var next = tokens.purge(null); next.isPresent(); ) {
            next = tokens.purge(next.get());
        }
    }
}
