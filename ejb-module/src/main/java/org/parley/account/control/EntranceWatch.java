package org.parley.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.account.entity.Account;
import org.parley.account.entity.Accounts;
import org.parley.kernel.IdentityEnters;
import org.parley.kernel.RequestProblem;
import org.parley.kernel.ServerSettings;

/** Lets nobody in whose account was locked or removed while the password was being judged. */
@ApplicationScoped
public class EntranceWatch {
    @Inject
    Accounts accounts;

    @Inject
    ServerSettings server;

    void hold(@Observes IdentityEnters enters) {
        if (enters.domain().equals(server.domain())
                && accounts.held(enters.localpart()).filter(Account::closed).isPresent()) {
            throw RequestProblem.SIGN_IN_NEEDED.problem();
        }
    }
}
