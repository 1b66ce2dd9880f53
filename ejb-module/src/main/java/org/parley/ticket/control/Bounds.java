package org.parley.ticket.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.Refusals;
import org.parley.kernel.Network;
import org.parley.kernel.Problem;
import org.parley.resource.ResourceServerId;
import org.parley.ticket.TicketProblem;
import org.parley.ticket.TicketSettings;

/**
 * Bounds what strangers may try. A key has so many random bits that guessing finds none; the bounds keep guesses from
 * costing look-ups and audit records.
 */
@ApplicationScoped
public class Bounds {
    @Inject
    TicketSettings settings;

    @Inject
    Refusals refusals;

    @Inject
    Clock clock;

    private Allowance guessesOfAddress;
    private Allowance guessesOfServer;
    private Allowance registrations;

    @PostConstruct
    void make() {
        guessesOfAddress = new Allowance(settings.guessesPerAddress(), settings.guessWindow());
        guessesOfServer = new Allowance(settings.guessesPerServer(), settings.guessWindow());
        registrations = new Allowance(settings.registrationsPerAddress(), settings.registrationWindow());
    }

    /** Refuses an address from which too many unknown refresh keys came. */
    public void checkGuesses(String address) {
        guessesOfAddress.exhausted(key(address), clock.instant()).ifPresent(wait -> {
            throw tooMany(new Actor(null, address), wait);
        });
    }

    public void guessed(String address) {
        guessesOfAddress.spend(key(address), clock.instant());
    }

    /** The refusal of one more guess, recorded. */
    public Problem tooMany(Actor by, Duration wait) {
        var problem = TicketProblem.TOO_MANY_GUESSES;
        refusals.record(AuditEntry.of("ticket.refused", by, null).with("reason", problem.name()));
        return problem.problem().retryAfter(wait);
    }

    /** How long no more look-ups are made for a server that asked about too many unknown keys. */
    public Optional<Duration> lookUpsExhausted(ResourceServerId server) {
        return guessesOfServer.exhausted(server.audience(), clock.instant());
    }

    public void guessed(ResourceServerId server) {
        guessesOfServer.spend(server.audience(), clock.instant());
    }

    /** Takes one of the registrations that are allowed from an address. */
    public void spendRegistration(String address) {
        var now = clock.instant();
        registrations.exhausted(key(address), now).ifPresent(wait -> {
            throw TicketProblem.TOO_MANY_REGISTRATIONS.problem().retryAfter(wait);
        });
        registrations.spend(key(address), now);
    }

    private static String key(String address) {
        return address == null ? "" : Network.countedFor(address);
    }
}
