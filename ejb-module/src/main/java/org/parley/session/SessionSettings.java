package org.parley.session;

import java.time.Duration;
import java.time.Instant;
import org.parley.kernel.SettingsReader;

/**
 * @param consoleIdle how long a console session may rest
 * @param consoleLife how long a console session may last
 * @param keep how long ended sessions are remembered
 */
public record SessionSettings(Duration consoleIdle, Duration consoleLife, Duration keep) {

    public static SessionSettings read(SettingsReader reader) {
        return new SessionSettings(
                reader.duration(
                        "parley.session.console-idle",
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(1),
                        Duration.ofDays(1)),
                reader.duration(
                        "parley.session.console-life", Duration.ofHours(12), Duration.ofMinutes(5), Duration.ofDays(7)),
                reader.duration("parley.session.keep", Duration.ofDays(30), Duration.ZERO, Duration.ofDays(3650)));
    }

    boolean expired(SessionKind kind, Instant opened, Instant lastUsed, Instant now) {
        return kind == SessionKind.CONSOLE
                && !(opened.plus(consoleLife).isAfter(now)
                        && lastUsed.plus(consoleIdle).isAfter(now));
    }
}
