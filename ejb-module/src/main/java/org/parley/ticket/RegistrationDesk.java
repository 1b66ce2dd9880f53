package org.parley.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.account.AccountProblem;
import org.parley.kernel.Problem;

/**
 * Where terminals register people. Outside of any transaction: of two equal requests at the same moment the second finds
 * the name taken, and what the first has made only after its own transaction was undone.
 */
@ApplicationScoped
public class RegistrationDesk {
    @Inject
    RegistrationService registrations;

    /** @return the user name in its one form; the same again for the same idempotency key and name, for a day */
    public String register(Register command) {
        try {
            return registrations.register(command);
        } catch (Problem refusal) {
            if (refusal.code() == AccountProblem.USERNAME_TAKEN) {
                return registrations.registered(command).orElseThrow(() -> refusal);
            }
            throw refusal;
        }
    }
}
