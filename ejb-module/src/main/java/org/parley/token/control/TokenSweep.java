package org.parley.token.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parley.kernel.CorrelationId;
import org.parley.token.TokenService;

/** Writes down last uses, tells the ends that were too many for one transaction, and forgets what is long over. */
@Singleton
@Startup
@DependsOn("ServerStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class TokenSweep {
    private static final int AT_ONCE = 500;

    @Inject
    TokenService tokens;

    @Inject
    LastUse lastUse;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void writeLastUses() {
        var moments = lastUse.take();
        while (!moments.isEmpty()) {
            tokens.used(some(moments));
        }
    }

    /** Takes away so many that nobody waits long for the rows. */
    private static Map<UUID, Instant> some(Map<UUID, Instant> moments) {
        var some = new HashMap<UUID, Instant>();
        var each = moments.entrySet().iterator();
        while (each.hasNext() && some.size() < AT_ONCE) {
            var moment = each.next();
            some.put(moment.getKey(), moment.getValue());
            each.remove();
        }
        return some;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sayFarewell() {
        CorrelationId.underFresh(() -> {
            while (tokens.sayFarewell() > 0) {
                // some more
            }
        });
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    void purge() {
        while (tokens.purge() > 0) {
            // some more
        }
    }
}
