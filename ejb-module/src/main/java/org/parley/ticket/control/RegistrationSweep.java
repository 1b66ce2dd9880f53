package org.parley.ticket.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.parley.ticket.RegistrationService;

/** Forgets idempotency keys whose day is over. */
@Singleton
@Startup
@DependsOn("ServerStart")
public class RegistrationSweep {
    @Inject
    RegistrationService registrations;

    @Schedule(hour = "*", minute = "43", persistent = false)
    void purge() {
        registrations.purge();
    }
}
