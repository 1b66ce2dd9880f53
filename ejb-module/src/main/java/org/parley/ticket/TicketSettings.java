package org.parley.ticket;

import java.time.Duration;
import org.parley.kernel.SettingsReader;

/**
 * @param perServer the most tickets of one person for one resource server; the oldest goes
 * @param guessesPerAddress how many refresh keys from one address may be unknown within the window
 * @param guessesPerServer how many authorization keys that one resource server asks about may be
 * @param guessWindow the window
 * @param registrationsPerAddress how many accounts may be registered from one address within the window of registrations
 * @param registrationWindow that window
 */
public record TicketSettings(
        int perServer,
        int guessesPerAddress,
        int guessesPerServer,
        Duration guessWindow,
        int registrationsPerAddress,
        Duration registrationWindow) {

    public static TicketSettings read(SettingsReader reader) {
        return new TicketSettings(
                reader.integer("parley.ticket.per-server", 20, 1, 150),
                reader.integer("parley.ticket.guesses-per-address", 30, 1, 1_000_000),
                reader.integer("parley.ticket.guesses-per-server", 300, 1, 1_000_000),
                reader.duration(
                        "parley.ticket.guess-window",
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(10),
                        Duration.ofDays(1)),
                reader.integer("parley.ticket.registrations-per-address", 20, 1, 1_000_000),
                reader.duration(
                        "parley.ticket.registration-window",
                        Duration.ofHours(1),
                        Duration.ofMinutes(1),
                        Duration.ofDays(30)));
    }
}
