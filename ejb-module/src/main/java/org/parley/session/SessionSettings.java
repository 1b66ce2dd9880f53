package org.parley.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parley.kernel.SettingsReader;

/**
 * @param consoleIdle how long a console session may rest
 * @param consoleLife how long a console session may last
 * @param webIdle how long a web session may rest
 * @param webLife how long a web session may last
 * @param browserIdle how long a browser may rest before it must sign in again, while the web session goes on
 * @param keep how long ended sessions are remembered
 */
public record SessionSettings(
        Duration consoleIdle,
        Duration consoleLife,
        Duration webIdle,
        Duration webLife,
        Duration browserIdle,
        Duration keep) {

    public static SessionSettings read(SettingsReader reader) {
        return new SessionSettings(
                reader.duration(
                        "parley.session.console-idle",
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(1),
                        Duration.ofDays(1)),
                reader.duration(
                        "parley.session.console-life", Duration.ofHours(12), Duration.ofMinutes(5), Duration.ofDays(7)),
                reader.duration(
                        "parley.session.web-idle", Duration.ofDays(14), Duration.ofMinutes(5), Duration.ofDays(365)),
                reader.duration(
                        "parley.session.web-life", Duration.ofDays(30), Duration.ofMinutes(5), Duration.ofDays(3650)),
                reader.duration(
                        "parley.session.browser-idle", Duration.ofHours(8), Duration.ofMinutes(5), Duration.ofDays(14)),
                reader.duration("parley.session.keep", Duration.ofDays(30), Duration.ZERO, Duration.ofDays(3650)));
    }

    boolean expired(SessionKind kind, Instant opened, Instant lastUsed, Instant now) {
        return rule(kind).filter(rule -> rule.over(opened, lastUsed, now)).isPresent();
    }

    /** Empty for a kind whose sessions do not end by themselves. */
    Optional<Rule> rule(SessionKind kind) {
        return switch (kind) {
            case CONSOLE -> Optional.of(new Rule(consoleLife, consoleIdle));
            case WEB -> Optional.of(new Rule(webLife, webIdle));
            case IM, TICKET -> Optional.empty();
        };
    }

    /** How long a session lasts at most, and how long without being used. */
    record Rule(Duration life, Duration idle) {

        boolean over(Instant opened, Instant lastUsed, Instant now) {
            return !opened.plus(life).isAfter(now) || !lastUsed.plus(idle).isAfter(now);
        }
    }
}
