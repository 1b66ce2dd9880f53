package org.parley.audit.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.parley.audit.Refusals;
import org.parley.kernel.CorrelationId;

/** Writes the sums of refusals, soon after their minute is over. */
@Singleton
@Startup
@DependsOn("ServerStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class RefusalSweep {
    @Inject
    Refusals refusals;

    @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
    void sumUp() {
        CorrelationId.underFresh(refusals::sumUp);
    }
}
