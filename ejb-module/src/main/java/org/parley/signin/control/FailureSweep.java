package org.parley.signin.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Forgets counts that are over. */
@Singleton
@Startup
@DependsOn("ServerStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class FailureSweep {
    @Inject
    Tally tally;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void sweep() {
        tally.sweep();
    }
}
