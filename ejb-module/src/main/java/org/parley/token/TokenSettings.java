package org.parley.token;

import java.time.Duration;
import org.parley.kernel.SettingsReader;

/**
 * @param grace how long a replaced refresh key gets the answer of the refresh that replaced it
 * @param keep how long families that are over are remembered
 */
public record TokenSettings(Duration grace, Duration keep) {

    public static TokenSettings read(SettingsReader reader) {
        return new TokenSettings(
                reader.duration("parley.token.grace", Duration.ofSeconds(10), Duration.ZERO, Duration.ofMinutes(10)),
                reader.duration("parley.token.keep", Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(365)));
    }
}
