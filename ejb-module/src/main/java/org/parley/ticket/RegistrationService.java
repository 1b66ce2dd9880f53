package org.parley.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.parley.account.AccountService;
import org.parley.account.AccountSettings;
import org.parley.account.CreateAccount;
import org.parley.audit.Actor;
import org.parley.kernel.SecretBox;
import org.parley.kernel.ServerSettings;
import org.parley.ticket.control.Bounds;
import org.parley.ticket.entity.Registration;
import org.parley.ticket.entity.Registrations;

/** People make themselves an account, where the server allows it. */
@Stateless(name = "TicketRegistrationService") // bean names are unique in a module, and app has one like this
public class RegistrationService {
    private static final Duration REPEATABLE = Duration.ofHours(24);

    @Inject
    AccountService accounts;

    @Inject
    Registrations registrations;

    @Inject
    Bounds bounds;

    @Inject
    SecretBox box;

    @Inject
    AccountSettings settings;

    @Inject
    ServerSettings server;

    @Inject
    Clock clock;

    /** @return the user name in its one form; the same again for the same idempotency key and name, for a day */
    public String register(Register command) {
        if (!settings.registration()) {
            throw TicketProblem.REGISTRATION_CLOSED.problem();
        }
        var before = registered(command);
        if (before.isPresent()) {
            return before.get();
        }
        bounds.spendRegistration(command.address());
        var by = new Actor(server.who(command.userName()), command.address());
        var account = accounts.create(
                new CreateAccount(command.userName(), command.password(), command.displayName(), Set.of(), by));
        if (command.idempotencyKey() != null) {
            registrations.add(new Registration(keyHash(command), account.username(), clock.instant()));
        }
        return account.username();
    }

    /** What came of the same request before; the user name in its one form. */
    public Optional<String> registered(Register command) {
        return command.idempotencyKey() == null
                ? Optional.empty()
                : registrations.find(keyHash(command)).map(Registration::username);
    }

    /** Forgets the registrations that can no longer come again. */
    public void purge() {
        registrations.purge(clock.instant().minus(REPEATABLE));
    }

    private String keyHash(Register command) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        box.fingerprint("ticket/registration", command.idempotencyKey() + "\n" + command.userName()));
    }
}
