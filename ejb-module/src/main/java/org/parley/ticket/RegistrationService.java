package org.parley.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.parley.account.AccountService;
import org.parley.account.AccountSettings;
import org.parley.account.CreateAccount;
import org.parley.audit.Actor;
import org.parley.kernel.ServerSettings;
import org.parley.repeat.RepeatService;
import org.parley.ticket.control.Bounds;

/** People make themselves an account, where the server allows it. */
@Stateless(name = "TicketRegistrationService") // bean names are unique in a module, and app has one like this
public class RegistrationService {
    @Inject
    AccountService accounts;

    @Inject
    RepeatService repeats;

    @Inject
    Bounds bounds;

    @Inject
    AccountSettings settings;

    @Inject
    ServerSettings server;

    /** @return the user name in its one form */
    public String register(Register command) {
        if (!settings.registration()) {
            throw TicketProblem.REGISTRATION_CLOSED.problem();
        }
        if (command.idempotencyKey() == null) {
            return create(command);
        }
        var request = command.keyed();
        return repeats.begin(request).orElseGet(() -> {
            var userName = create(command);
            repeats.finish(request, userName);
            return userName;
        });
    }

    private String create(Register command) {
        bounds.spendRegistration(command.address());
        var by = new Actor(server.who(command.userName()), command.address());
        return accounts.create(
                        new CreateAccount(command.userName(), command.password(), command.displayName(), Set.of(), by))
                .username();
    }
}
