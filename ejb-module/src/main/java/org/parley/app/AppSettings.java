package org.parley.app;

import java.time.Duration;
import org.parley.kernel.SettingsReader;

/**
 * @param registration how apps register themselves
 * @param approvedAtOnce whether those that registered themselves need no administrator
 * @param limit the most apps in all
 * @param perPublisher the most apps of one publisher
 * @param loopbackForWeb whether web apps may be called back on this machine in clear, for trying things out
 * @param logoBytes the most bytes of an uploaded logo
 * @param logoPixels the most pixels of its width and height
 * @param keysLife how long keys that were fetched are used before they are fetched again
 * @param registrationsPerMinute how many apps one address may register
 */
public record AppSettings(
        Registration registration,
        boolean approvedAtOnce,
        int limit,
        int perPublisher,
        boolean loopbackForWeb,
        int logoBytes,
        int logoPixels,
        Duration keysLife,
        int registrationsPerMinute) {

    /** Who may register an app without being a publisher: everybody, whoever has an initial access token, nobody. */
    public enum Registration {
        OPEN,
        TOKEN,
        OFF
    }

    public static AppSettings read(SettingsReader reader) {
        return new AppSettings(
                reader.choice("parley.app.registration", Registration.TOKEN),
                reader.flag("parley.app.approved-at-once", false),
                reader.integer("parley.app.limit", 10_000, 1, 1_000_000),
                reader.integer("parley.app.per-publisher", 50, 1, 10_000),
                reader.flag("parley.app.loopback-for-web", false),
                reader.integer("parley.app.logo-bytes", 262_144, 10_240, 10_485_760),
                reader.integer("parley.app.logo-pixels", 4_096, 256, 10_000),
                reader.duration(
                        "parley.app.keys-life", Duration.ofMinutes(10), Duration.ofSeconds(10), Duration.ofDays(1)),
                reader.integer("parley.app.registrations-per-minute", 10, 1, 10_000));
    }
}
