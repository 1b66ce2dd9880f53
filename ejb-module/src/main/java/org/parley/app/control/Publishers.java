package org.parley.app.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.account.AccountService;
import org.parley.account.AccountState;
import org.parley.account.AccountView;
import org.parley.account.Role;
import org.parley.app.AppProblem;
import org.parley.kernel.ServerSettings;

/** Which accounts may have apps. */
@ApplicationScoped
public class Publishers {
    @Inject
    AccountService accounts;

    @Inject
    ServerSettings server;

    public void demand(String who) {
        if (!isOne(who)) {
            throw AppProblem.NO_PUBLISHER.problem();
        }
    }

    public boolean isOne(String who) {
        int at = who.lastIndexOf('@');
        return at > 0
                && who.substring(at + 1).equals(server.domain())
                && accounts.find(who.substring(0, at))
                        .filter(Publishers::publishes)
                        .isPresent();
    }

    private static boolean publishes(AccountView account) {
        return account.state() == AccountState.ACTIVE && account.roles().contains(Role.PUBLISHER);
    }
}
