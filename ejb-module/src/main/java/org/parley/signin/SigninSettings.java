package org.parley.signin;

import java.time.Duration;
import org.parley.kernel.SettingsReader;

/**
 * @param delayAfter with how many failures of one account the delays begin
 * @param firstDelay the first of the delays; each is twice the one before
 * @param lockAfter with how many failures an account is locked
 * @param memory how long an account's failures count when no further one follows
 * @param atOnce how many attempts for one account are judged at the same time, on each node
 * @param showSites whether the sign-in page lists the authorized websites for everybody to see
 * @param failuresPerVia how many sign-ins may fail through one partner within the window
 */
public record SigninSettings(
        int delayAfter,
        Duration firstDelay,
        int lockAfter,
        Duration lock,
        Duration memory,
        int atOnce,
        int failuresPerAddress,
        int failuresPerVia,
        Duration window,
        boolean showSites) {

    public static SigninSettings read(SettingsReader reader) {
        return new SigninSettings(
                reader.integer("parley.signin.delay-after", 5, 1, 1_000),
                reader.duration(
                        "parley.signin.first-delay", Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofHours(1)),
                reader.integer("parley.signin.lock-after", 10, 1, 1_000),
                reader.duration(
                        "parley.signin.lock", Duration.ofMinutes(15), Duration.ofSeconds(10), Duration.ofDays(1)),
                reader.duration(
                        "parley.signin.memory", Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofDays(30)),
                reader.integer("parley.signin.at-once", 20, 1, 1_000),
                reader.integer("parley.signin.failures-per-address", 30, 1, 1_000_000),
                reader.integer("parley.signin.failures-per-partner", 1_000, 1, 1_000_000),
                reader.duration(
                        "parley.signin.window", Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofDays(1)),
                reader.flag("parley.signin.show-sites", false));
    }
}
