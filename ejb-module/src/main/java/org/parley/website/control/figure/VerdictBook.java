package org.parley.website.control.figure;

import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parley.kernel.Ids;
import org.parley.website.WebsiteSettings;
import org.parley.website.entity.HourOfVerdicts;
import org.parley.website.entity.HoursOfVerdicts;

/** Adds figures to the hours in the database. A singleton, since those end in a known order: after {@link VerdictFlush}. */
@Singleton
public class VerdictBook {
    @Inject
    HoursOfVerdicts hours;

    @Inject
    WebsiteSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public void add(VerdictCounter.Slot slot, HourOfVerdicts.Figures figures) {
        var website = slot.website().value();
        if (!hours.increase(website, slot.hour(), figures)) {
            hours.add(new HourOfVerdicts(ids.next(), website, slot.hour(), figures));
        }
    }

    public void forget() {
        hours.removeBefore(clock.instant().minus(settings.figuresKept()));
    }
}
