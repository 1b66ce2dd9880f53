package org.parley.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock behind every expiry. It follows the system clock plus the system property {@value #OFFSET_PROPERTY}, an
 * ISO-8601 duration that only someone with access to the management interface can set: the tests move time with it
 * instead of sleeping. Without the property the cost is one hash look-up.
 */
final class ServerClock extends Clock {
    static final String OFFSET_PROPERTY = "parley.clock.offset";

    private record Offset(String text, Duration duration) {}

    private final Clock system = Clock.systemUTC();
    private volatile Offset offset = new Offset(null, Duration.ZERO);

    @Override
    public Instant instant() {
        return system.instant().plus(offset());
    }

    @Override
    public long millis() {
        return system.millis() + offset().toMillis();
    }

    private Duration offset() {
        var text = System.getProperty(OFFSET_PROPERTY);
        var known = offset;
        if (text == null) {
            return Duration.ZERO;
        }
        if (!text.equals(known.text)) {
            known = new Offset(text, Duration.parse(text));
            offset = known;
        }
        return known.duration;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("the server clock has no zone");
    }
}
