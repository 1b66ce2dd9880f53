package org.parley.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.parley.account.control.SetupCode;
import org.parley.account.entity.Accounts;
import org.parley.account.entity.SetupLink;
import org.parley.account.entity.SetupLinks;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.Ids;
import org.parley.kernel.ServerSettings;
import org.parley.kernel.Sha256;

/** How a server without a default password gets its first administrator: by a link that works once. */
@Stateless
public class SetupService {
    @Inject
    Accounts accounts;

    @Inject
    SetupLinks links;

    @Inject
    AccountService accountService;

    @Inject
    AuditService audit;

    @Inject
    AccountSettings settings;

    @Inject
    ServerSettings server;

    @Inject
    SetupCode codes;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Whether nobody could administer the server. */
    public boolean needed() {
        return !accounts.areAdministered();
    }

    /** Makes the only link that works from now on. */
    public URI newLink() {
        var code = codes.fresh();
        links.replaceBy(
                new SetupLink(ids.next(), Sha256.hex(code), clock.instant().plus(settings.setupLinkLife())));
        audit.record(AuditEntry.of("setup.link-made", Actor.SYSTEM, null));
        return server.at("/console/setup?code=" + code);
    }

    public boolean works(String code) {
        return code != null && links.works(Sha256.hex(code), clock.instant());
    }

    /** Creates an administrator and spends the link; a refused name or password leaves the link as it was. */
    public AccountView complete(CompleteSetup command) {
        if (command.code() == null || !links.use(Sha256.hex(command.code()), clock.instant())) {
            throw AccountProblem.SETUP_LINK_SPENT.problem();
        }
        return accountService.create(new CreateAccount(
                command.username(),
                command.password(),
                command.displayName(),
                Set.of(Role.ADMINISTRATOR),
                new Actor("setup link", command.address())));
    }
}
