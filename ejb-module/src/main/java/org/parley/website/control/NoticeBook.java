package org.parley.website.control;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.kernel.WebhookSignature;

/**
 * The notices of one website: which were seen lately, and how many more it may send. An id is remembered for as long as
 * its signature could be valid; the allowance bounds how many there can be.
 */
public final class NoticeBook {

    /** What a notice is. */
    public enum Entry {
        NEW,
        KNOWN,
        TOO_MANY
    }

    private static final Duration MEMORY =
            WebhookSignature.WINDOW.multipliedBy(2).plusSeconds(1);

    private final Map<String, Instant> seen = new LinkedHashMap<>();
    private final int perMinute;
    private double allowance;
    private Instant counted;

    public NoticeBook(int perMinute, Instant now) {
        this.perMinute = perMinute;
        this.allowance = perMinute;
        this.counted = now;
    }

    public synchronized Entry enter(String id, Instant now) {
        seen.values().removeIf(at -> at.plus(MEMORY).isBefore(now));
        if (seen.containsKey(id)) {
            return Entry.KNOWN;
        }
        var earned = Duration.between(counted, now).toMillis() * perMinute / 60_000.0;
        allowance = Math.min(perMinute, allowance + Math.max(0, earned));
        counted = now;
        if (allowance < 1) {
            return Entry.TOO_MANY;
        }
        allowance--;
        seen.put(id, now);
        return Entry.NEW;
    }

    /** When the next one will be taken. */
    public synchronized Duration nextIn() {
        return Duration.ofMillis((long) Math.ceil(Math.max(0, 1 - allowance) * 60_000.0 / perMinute));
    }
}
