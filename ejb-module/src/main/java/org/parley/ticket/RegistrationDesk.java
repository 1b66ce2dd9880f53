package org.parley.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.kernel.Problem;
import org.parley.repeat.RepeatProblem;

/**
 * Where terminals register people. Outside of any transaction: of two equal requests at the same moment the second waits
 * for the first, and finds what it was answered only after its own transaction was undone.
 */
@ApplicationScoped
public class RegistrationDesk {
    @Inject
    RegistrationService registrations;

    /** @return the user name in its one form; the same again for the same request under the same key, for a day */
    public String register(Register command) {
        try {
            return registrations.register(command);
        } catch (Problem refusal) {
            if (refusal.code() == RepeatProblem.UNDER_WAY) {
                return registrations.register(command);
            }
            throw refusal;
        }
    }
}
