package org.parley.app.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parley.app.entity.AppRecords;
import org.parley.cluster.Heard;
import org.parley.cluster.NewsMissed;
import org.parley.kernel.ServerStarting;

/**
 * Reads all apps at start-up, and then those that other nodes have changed, when they tell so and every few seconds: some
 * more than that, since their clocks may differ and a change is dated before it commits.
 */
@Singleton
public class AppRefresh {
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    @Inject
    AppRecords records;

    @Inject
    AppDesk desk;

    @Inject
    KnownApps known;

    @Inject
    Clock clock;

    private Instant readTo;

    public void start(@Observes ServerStarting event) {
        read(Instant.EPOCH);
    }

    public void hear(@Observes @Heard(KnownApps.CHANGED) String nothing) {
        refresh();
    }

    public void miss(@Observes NewsMissed news) {
        refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    void refresh() {
        if (readTo != null) {
            read(readTo.minus(OVERLAP));
        }
    }

    private void read(Instant since) {
        var now = clock.instant();
        records.changedSince(since).forEach(row -> known.take(desk.known(row)));
        readTo = now;
    }
}
