package org.parley.cluster.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has the roll called every second, from when the server has started on. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RollTimer {
    @Inject
    RollCall roll;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void call() {
        roll.call();
    }
}
