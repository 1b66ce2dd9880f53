package org.parley.website.control.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.parley.website.Verdict;
import org.parley.website.WebsiteId;
import org.parley.website.entity.HourOfVerdicts.Figures;

/** Counts verdicts in memory, so that a sign-in writes no figures; {@link VerdictFlush} takes them away. */
@ApplicationScoped
public class VerdictCounter {

    /** One site, one hour. */
    public record Slot(WebsiteId website, Instant hour) {}

    @Inject
    Clock clock;

    private Map<Slot, Figures> counted = new HashMap<>();

    public void count(WebsiteId website, Verdict verdict, Duration latency) {
        var slot = new Slot(website, clock.instant().truncatedTo(ChronoUnit.HOURS));
        var one = new Figures(
                verdict instanceof Verdict.Accepted ? 1 : 0,
                verdict instanceof Verdict.Refused ? 1 : 0,
                verdict instanceof Verdict.Unavailable ? 1 : 0,
                latency.toMillis());
        putBack(slot, one);
    }

    synchronized void putBack(Slot slot, Figures figures) {
        counted.merge(slot, figures, VerdictCounter::sum);
    }

    synchronized Map<Slot, Figures> take() {
        var taken = counted;
        counted = new HashMap<>();
        return taken;
    }

    private static Figures sum(Figures one, Figures other) {
        return new Figures(
                one.accepted() + other.accepted(),
                one.refused() + other.refused(),
                one.unavailable() + other.unavailable(),
                one.latency() + other.latency());
    }
}
