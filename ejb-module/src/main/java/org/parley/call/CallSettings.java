package org.parley.call;

import java.time.Duration;
import org.parley.kernel.SettingsReader;

/**
 * @param perApp how many calls an app may make in a minute
 * @param perPerson how many of them may go to one person
 * @param textLength the most characters of a text
 * @param cardLife how long a card can be opened and answered
 * @param eventsAtOnce how many events may be under way to one app
 * @param breakerCalls after how many events it is judged whether the app is well
 * @param breakerFailures the share of failures, in percent, from which on it is left alone
 * @param breakerDelay for so long
 */
public record CallSettings(
        int perApp,
        int perPerson,
        int textLength,
        Duration cardLife,
        int eventsAtOnce,
        int breakerCalls,
        int breakerFailures,
        Duration breakerDelay) {

    public static CallSettings read(SettingsReader reader) {
        return new CallSettings(
                reader.integer("parley.call.per-app", 600, 1, 1_000_000),
                reader.integer("parley.call.per-person", 20, 1, 10_000),
                reader.integer("parley.call.text-length", 4_000, 100, 60_000),
                reader.duration(
                        "parley.call.card-life", Duration.ofDays(30), Duration.ofMinutes(1), Duration.ofDays(365)),
                reader.integer("parley.call.events-at-once", 8, 1, 48),
                reader.integer("parley.call.breaker-calls", 10, 2, 1_000),
                reader.integer("parley.call.breaker-failures", 50, 1, 100),
                reader.duration(
                        "parley.call.breaker-delay",
                        Duration.ofSeconds(10),
                        Duration.ofMillis(100),
                        Duration.ofHours(1)));
    }
}
