package org.parley.audit.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.kernel.Network;

/** How many refusals of each sort, by each caller, there were in a minute. Bounded, however many callers there are. */
public final class RefusalBook {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    /** @param by who asked, if that is known, else from where; null for all for whom there is no room */
    private record Sort(String action, String reason, String by) {}

    private static final class Tally {
        private Instant start;
        private int admitted;
        private long others;
        private Actor actor;

        boolean within(Instant now) {
            return !now.isBefore(start) && now.isBefore(start.plus(MINUTE));
        }
    }

    private final int each;
    private final Map<Sort, Tally> tallies = new HashMap<>();

    public RefusalBook(int each) {
        this.each = each;
    }

    /** @return false for one too many, which is counted */
    public synchronized boolean admits(AuditEntry entry, Instant now) {
        var tally = tally(entry, now);
        if (!tally.within(now)) {
            tally.start = now;
            tally.admitted = 0;
        }
        if (tally.admitted < each) {
            tally.admitted++;
            return true;
        }
        tally.others++;
        return false;
    }

    private Tally tally(AuditEntry entry, Instant now) {
        var actor = new Actor(entry.actor(), entry.address());
        var sort = new Sort(entry.action(), entry.details().get("reason"), by(actor));
        if (tallies.size() >= MOST && !tallies.containsKey(sort)) {
            actor = new Actor(null, null);
            sort = new Sort(sort.action(), sort.reason(), null);
        }
        var caller = actor;
        return tallies.computeIfAbsent(sort, some -> {
            var fresh = new Tally();
            fresh.start = now;
            fresh.actor = caller;
            return fresh;
        });
    }

    private static String by(Actor actor) {
        if (actor.who() != null) {
            return actor.who();
        }
        return actor.address() == null ? null : Network.countedFor(actor.address());
    }

    /** Forgets the minutes that are over. @return one record for those of each that were not admitted */
    public synchronized List<AuditEntry> takeOver(Instant now) {
        var sums = new ArrayList<AuditEntry>();
        for (var entries = tallies.entrySet().iterator(); entries.hasNext(); ) {
            var entry = entries.next();
            var tally = entry.getValue();
            if (!tally.within(now)) {
                entries.remove();
                if (tally.others > 0) {
                    sums.add(AuditEntry.of(entry.getKey().action(), tally.actor, null)
                            .with("reason", entry.getKey().reason())
                            .with("times", String.valueOf(tally.others)));
                }
            }
        }
        return sums;
    }
}
