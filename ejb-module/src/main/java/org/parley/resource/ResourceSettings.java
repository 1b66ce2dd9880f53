package org.parley.resource;

import java.time.Duration;
import org.parley.kernel.SettingsReader;

/**
 * @param authorizationLife of authorization keys, for a server that does not say
 * @param refreshLife of refresh keys, for a server that does not say
 * @param verifyCache how long an answer may be relied on, for a server that does not say
 * @param figuresKept how long figures are kept
 */
public record ResourceSettings(
        Duration authorizationLife, Duration refreshLife, Duration verifyCache, Duration figuresKept) {
    /** The bounds of each server's own. */
    public static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);

    public static final Duration LONGEST_AUTHORIZATION = Duration.ofHours(24);
    public static final Duration LONGEST_REFRESH = Duration.ofDays(365);
    public static final Duration LONGEST_CACHE = Duration.ofMinutes(5);

    public static ResourceSettings read(SettingsReader reader) {
        return new ResourceSettings(
                reader.duration(
                        "parley.resource.authorization-life",
                        Duration.ofMinutes(15),
                        SHORTEST_LIFE,
                        LONGEST_AUTHORIZATION),
                reader.duration("parley.resource.refresh-life", Duration.ofDays(30), SHORTEST_LIFE, LONGEST_REFRESH),
                reader.duration("parley.resource.verify-cache", Duration.ofSeconds(1), Duration.ZERO, LONGEST_CACHE),
                reader.duration(
                        "parley.resource.figures-kept",
                        Duration.ofDays(90),
                        Duration.ofDays(1),
                        Duration.ofDays(3_650)));
    }
}
