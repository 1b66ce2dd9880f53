package org.parley.repeat.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.parley.repeat.RepeatService;

/** Forgets requests whose day is over. */
@Singleton
@Startup
@DependsOn("ServerStart")
public class RepeatSweep {
    @Inject
    RepeatService requests;

    @Schedule(hour = "*", minute = "47", persistent = false)
    void purge() {
        requests.purge();
    }
}
