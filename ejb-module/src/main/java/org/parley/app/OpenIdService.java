package org.parley.app;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.account.AccountService;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.identity.IdentityService;
import org.parley.identity.OpenId;
import org.parley.kernel.ServerSettings;

/**
 * Tells administrators by which open ID an app knows a person, and whom an open ID of the app stands for. Every look-up is
 * in the audit log, whatever came of it.
 */
@Stateless
public class OpenIdService {
    @Inject
    AppService apps;

    @Inject
    IdentityService identities;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    ServerSettings server;

    /**
     * Somebody with an account here gets the open ID now that the app is told at the first sign-in; a website's member, of
     * whom only the website knows whether there is one, must have signed in to the app before.
     *
     * @param name the person's bare JID, or an open ID
     */
    public Optional<PersonOfApp> lookUp(AppId id, String name, Actor by) {
        var app = apps.get(id);
        boolean person = name.contains("@");
        var found = person ? ofPerson(app.sector(), name) : ofOpenId(app.sector(), new OpenId(name));
        audit.record(AuditEntry.of(
                        "app.open-id-looked-up", by, found.map(PersonOfApp::who).orElse(app.clientId()))
                .with("app", app.clientId())
                .with("asked", person ? "person" : "open-id")
                .with("found", String.valueOf(found.isPresent())));
        return found;
    }

    private Optional<PersonOfApp> ofPerson(String sector, String who) {
        return account(who)
                .map(known -> new PersonOfApp(known, identities.openIdOf(sector, known)))
                .or(() -> identities.findOpenId(sector, who).map(openId -> new PersonOfApp(who, openId)));
    }

    private Optional<String> account(String who) {
        var domain = "@" + server.domain();
        return who.endsWith(domain)
                ? accounts.find(who.substring(0, who.length() - domain.length()))
                        .map(account -> account.username() + domain)
                : Optional.empty();
    }

    private Optional<PersonOfApp> ofOpenId(String sector, OpenId openId) {
        return identities.whoIs(sector, openId).map(who -> new PersonOfApp(who, openId));
    }
}
