package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.parley.app.AppId;
import org.parley.call.CallProblem;
import org.parley.call.CallSettings;

/** How often an app calls, and calls one person, by the minute. */
@ApplicationScoped
public class Pace {
    /** More than so many people are not called in a minute; who comes then waits for the next. */
    private static final int PEOPLE = 100_000;

    private record Pair(AppId app, String who) {}

    @Inject
    CallSettings settings;

    @Inject
    Clock clock;

    private final Map<Object, Integer> calls = new HashMap<>();
    private long minute;

    public void step(AppId app) {
        step(app, settings.perApp());
    }

    public void step(AppId app, String who) {
        step(new Pair(app, who), settings.perPerson());
    }

    /** Whether the app has not told the person the same thing this minute. */
    boolean first(AppId app, String who) {
        return count(new Pair(app, "first:" + who)) == 1;
    }

    private void step(Object what, int most) {
        if (count(what) > most) {
            var now = clock.instant();
            throw CallProblem.TOO_MANY.problem().retryAfter(Duration.ofSeconds(60 - now.getEpochSecond() % 60));
        }
    }

    private synchronized int count(Object what) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            calls.clear();
            minute = now;
        }
        return calls.size() >= PEOPLE && !calls.containsKey(what)
                ? Integer.MAX_VALUE
                : calls.merge(what, 1, Integer::sum);
    }
}
