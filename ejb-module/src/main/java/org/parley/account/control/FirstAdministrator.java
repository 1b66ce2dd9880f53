package org.parley.account.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.parley.account.AccountService;
import org.parley.account.AccountSettings;
import org.parley.account.CreateAccount;
import org.parley.account.Role;
import org.parley.account.SetupService;
import org.parley.audit.Actor;
import org.parley.kernel.ServerStarting;

/**
 * Sees to it that somebody can administer the server: at a start without an administrator it shows a setup link in the
 * server log, or creates {@code admin} with the password from the settings. It comes late among the observers, so that
 * other ways to make an administrator go first.
 */
@ApplicationScoped
public class FirstAdministrator {
    private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());
    private static final int LATE = 4_000;

    @Inject
    SetupService setup;

    @Inject
    AccountService accounts;

    @Inject
    AccountSettings settings;

    void provide(@Observes @Priority(LATE) ServerStarting starting) {
        if (!setup.needed()) {
            return;
        }
        if (settings.bootstrapPassword().isEmpty()) {
            show(setup.newLink());
        } else {
            create();
        }
    }

    private void create() {
        try {
            accounts.create(new CreateAccount(
                    "admin", settings.bootstrapPassword(), null, Set.of(Role.ADMINISTRATOR), Actor.SYSTEM));
        } catch (RuntimeException failed) {
            if (setup.needed()) {
                throw failed;
            }
            return; // another node was faster
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "Created the administrator 'admin' with parley.bootstrap.administrator-password. Unset it now.");
    }

    /** The link is meant for whoever can read the log of the server. */
    void show(URI link) {
        var lines = new String[] {
            "Create an administrator of Parley with this link.",
            "It works once, for " + settings.setupLinkLife().toHours() + " hours:",
            "",
            link.toString()
        };
        LOG.log(System.Logger.Level.INFO, Box.around(lines));
    }
}
