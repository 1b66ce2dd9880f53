package org.parley.token;

import java.time.Duration;
import org.parley.kernel.SettingsReader;

/**
 * @param grace how long a replaced refresh key gets the answer of the refresh that replaced it
 * @param lastUse how much later than the last noted use of a key the next one is noted
 * @param keep how long families that are over are remembered
 * @param waiting how many may wait for keys at the same time, and how many for other keys
 */
public record TokenSettings(Duration grace, Duration lastUse, Duration keep, int waiting) {

    public static TokenSettings read(SettingsReader reader) {
        return new TokenSettings(
                reader.duration("parley.token.grace", Duration.ofSeconds(10), Duration.ZERO, Duration.ofMinutes(10)),
                reader.duration("parley.token.last-use", Duration.ofMinutes(5), Duration.ZERO, Duration.ofDays(1)),
                reader.duration("parley.token.keep", Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(365)),
                reader.integer("parley.token.waiting", 2_000, 1, 100_000));
    }
}
