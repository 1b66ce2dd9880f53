package org.parley.call.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.parley.call.CallService;

/** Forgets cards whose time is over. */
@Singleton
public class CallSweep {
    @Inject
    CallService service;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void purge() {
        service.purge();
    }
}
