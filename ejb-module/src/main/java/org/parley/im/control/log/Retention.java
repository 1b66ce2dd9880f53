package org.parley.im.control.log;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parley.im.ImSettings;
import org.parley.im.entity.MessageStore;

/** Removes delivered messages whose time is over, a bounded number at a time, so that it disturbs nobody. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Retention {
    private static final int AT_ONCE = 1_000;

    @Inject
    MessageStore store;

    @Inject
    ImSettings settings;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void purge() {
        var before = clock.instant().minus(settings.log().retention());
        while (store.purge(before, AT_ONCE) == AT_ONCE) {
            // more of the same
        }
    }
}
