package org.parley.resource.control.figure;

import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.parley.kernel.Ids;
import org.parley.resource.ResourceSettings;
import org.parley.resource.entity.HourOfVerifies;
import org.parley.resource.entity.HoursOfVerifies;

/** Adds figures to the hours in the database. A singleton, since those end in a known order: after {@link VerifyFlush}. */
@Singleton
public class VerifyBook {
    @Inject
    HoursOfVerifies hours;

    @Inject
    ResourceSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** To the present hour; who counted long before the hour ended does not write long after. */
    public void add(VerifyCounter.Slot slot, long times) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var server = slot.server().value();
        var outcome = slot.outcome().name();
        if (!hours.increase(server, hour, outcome, times)) {
            hours.add(new HourOfVerifies(ids.next(), server, hour, outcome, times));
        }
    }

    public void forget() {
        hours.removeBefore(clock.instant().minus(settings.figuresKept()));
    }
}
