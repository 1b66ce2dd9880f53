package org.parley.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Time-ordered ids: UUID version 7, RFC 9562 section 5.7. They are no secrets. */
@ApplicationScoped
public class Ids {
    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    public UUID next() {
        return at(clock.millis(), random.nextLong(), random.nextLong());
    }

    /** Builds the id from its parts, for callers that draw many at once. */
    public static UUID at(long epochMillis, long randomHigh, long randomLow) {
        long high = (epochMillis << 16) | 0x7000L | (randomHigh & 0x0FFFL);
        long low = (randomLow & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** When an id of version 7 was drawn, to the millisecond. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
