package org.parley.openid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Set;
import org.parley.app.AppId;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Ids;
import org.parley.kernel.Sha256;
import org.parley.openid.control.Scopes;
import org.parley.openid.control.Secrets;
import org.parley.openid.entity.AppLogin;
import org.parley.openid.entity.AppLogins;
import org.parley.openid.entity.AuthorizationCode;
import org.parley.openid.entity.AuthorizationCodes;
import org.parley.openid.entity.Consent;
import org.parley.openid.entity.Consents;
import org.parley.session.SessionService;

/** Remembers consents and gives out codes. */
@Stateless
public class AuthorizationService {
    /** How a code begins, for secret scanners. */
    private static final String CODE = "ply_oc_";

    @Inject
    AuthorizationCodes codes;

    @Inject
    Consents consents;

    @Inject
    AppLogins logins;

    @Inject
    SessionService sessions;

    @Inject
    AuditService audit;

    @Inject
    OpenidSettings settings;

    @Inject
    Secrets secrets;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Whether the person has agreed to all of this before and not taken it back. */
    public boolean isConsented(String who, AppId app, Set<String> scopes, ClaimsWish claims) {
        return consents.find(who, app.value())
                .filter(consent -> covers(consent, scopes, claims))
                .isPresent();
    }

    private static boolean covers(Consent consent, Set<String> scopes, ClaimsWish claims) {
        return Scopes.of(consent.scopes()).containsAll(scopes) && claims.within(ClaimsWish.of(consent.claims()));
    }

    /** @return the code, for the one time that it is readable */
    public String issue(IssueCode command) {
        if (!sessions.live(command.session())) {
            throw OpenidProblem.LOGIN_REQUIRED.problem();
        }
        if (command.consented()) {
            remember(command);
        } else {
            requireConsent(command);
        }
        var app = command.app();
        var code = secrets.fresh(CODE);
        var now = clock.instant();
        codes.add(new AuthorizationCode(
                        Sha256.hex(code),
                        new AuthorizationCode.Party(
                                app.id().value(),
                                command.who(),
                                command.subject(),
                                command.session().value(),
                                command.authenticated()),
                        new AuthorizationCode.Binding(command.redirectUri(), command.challenge(), command.nonce()),
                        now.plus(settings.codeLife()))
                .gives(Scopes.text(command.scopes()), command.claims().text())
                .under(CorrelationId.current()));
        if (!isNoted(command)) {
            logins.add(new AppLogin(
                    new AppLogin.Key(command.session().value(), app.id().value()), command.subject(), now));
        }
        audit.record(entry("openid.authorized", command)
                .with("scope", Scopes.text(command.scopes()))
                .with("session", command.session().value().toString()));
        return code;
    }

    /** Whether the app has signed them in by this session before; of two first times at once the second finds it so. */
    private boolean isNoted(IssueCode command) {
        return noted(command) || !sessions.hold(command.session()) || noted(command);
    }

    private boolean noted(IssueCode command) {
        return logins.find(command.session().value(), command.app().id().value())
                .filter(login -> login.subject().equals(command.subject()))
                .isPresent();
    }

    public void declined(IssueCode command) {
        audit.record(entry("openid.declined", command));
    }

    /** It may have been taken back since {@link #isConsented} was asked. */
    private void requireConsent(IssueCode command) {
        consents.locked(command.who(), command.app().id().value())
                .filter(consent -> covers(consent, command.scopes(), command.claims()))
                .orElseThrow(OpenidProblem.REQUEST_OVER::problem);
    }

    private void remember(IssueCode command) {
        var now = clock.instant();
        var consent = consents.locked(command.who(), command.app().id().value()).orElseGet(() -> add(command));
        var scopes = Scopes.of(consent.scopes());
        scopes.addAll(command.scopes());
        consent.allow(
                Scopes.text(scopes),
                ClaimsWish.of(consent.claims()).and(command.claims()).text(),
                now);
        audit.record(entry("openid.consented", command).with("scope", Scopes.text(command.scopes())));
    }

    private Consent add(IssueCode command) {
        var consent = new Consent(ids.next(), command.app().id().value(), command.who(), clock.instant());
        try {
            consents.add(consent);
            return consent;
        } catch (PersistenceException agreedTwiceAtOnce) {
            throw OpenidProblem.REQUEST_OVER.problem();
        }
    }

    private static AuditEntry entry(String action, IssueCode command) {
        return AuditEntry.of(action, new Actor(command.who(), command.address()), command.who())
                .with("app", command.app().clientId());
    }
}
