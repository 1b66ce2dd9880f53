package org.parley.openid.control.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.parley.kernel.CorrelationId;
import org.parley.openid.OpenidSettings;
import org.parley.openid.Step;
import org.parley.openid.Visit;
import org.parley.openid.control.Secrets;

/**
 * What waits for people to sign in and to consent. In memory, since it is worth little: whoever loses theirs to a
 * restart begins again at the app. The oldest makes room, so nobody can fill the memory.
 */
@ApplicationScoped
public class PendingAuthorizations {
    private static final Duration ECHO = Duration.ofSeconds(10);

    @Inject
    OpenidSettings settings;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private final LinkedHashMap<String, Pending> waiting = new LinkedHashMap<>();
    private final LinkedHashMap<String, Given> given = new LinkedHashMap<>();

    private record Given(Step.Answer answer, Visit to, Instant since) {
        boolean isFor(Visit visit) {
            return to.session() != null
                    && to.session().equals(visit.session())
                    && Objects.equals(to.browser(), visit.browser());
        }

        boolean over(Instant now) {
            return !since.plus(ECHO).isAfter(now);
        }
    }

    public synchronized Pending add(Asked asked) {
        var now = clock.instant();
        makeRoom(now);
        var pending = new Pending(secrets.fresh(""), asked, now, CorrelationId.current(), null);
        waiting.put(pending.id(), pending);
        return pending;
    }

    /** From the first time on, the browser that asks is the only one that gets it. */
    public synchronized Optional<Pending> find(String id, String browser) {
        var pending = waiting.get(id);
        if (pending == null || over(pending, clock.instant()) || !pending.isFor(browser)) {
            return Optional.empty();
        }
        if (pending.browser() == null && browser != null) {
            pending = pending.in(browser);
            waiting.put(id, pending);
        }
        return Optional.of(pending);
    }

    /** Remembers an answer for a moment: a browser whose button is pressed twice looks at the second answer alone. */
    public synchronized void gave(Pending pending, Visit to, Step.Answer answer) {
        var now = clock.instant();
        var oldest = given.values().iterator();
        while (oldest.hasNext() && oldest.next().over(now)) {
            oldest.remove();
        }
        given.put(pending.id(), new Given(answer, to, now));
    }

    /** What this very visitor was just answered. */
    public synchronized Optional<Step.Answer> given(String id, Visit visit) {
        return Optional.ofNullable(given.get(id))
                .filter(answer -> answer.isFor(visit) && !answer.over(clock.instant()))
                .map(Given::answer);
    }

    /** True for the one who takes it away. */
    public synchronized boolean remove(Pending pending) {
        return waiting.remove(pending.id()) != null;
    }

    private void makeRoom(Instant now) {
        var oldest = waiting.values().iterator();
        while (oldest.hasNext()) {
            var pending = oldest.next();
            if (waiting.size() < settings.requests() && !over(pending, now)) {
                return;
            }
            oldest.remove();
        }
    }

    private boolean over(Pending pending, Instant now) {
        return !pending.since().plus(settings.requestLife()).isAfter(now);
    }
}
