package org.parley.openid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.app.AppId;
import org.parley.app.Apps;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.openid.control.Scopes;
import org.parley.openid.control.token.Audience;
import org.parley.openid.entity.AuthorizationCodes;
import org.parley.openid.entity.Consent;
import org.parley.openid.entity.Consents;
import org.parley.token.TokenService;

/** What people have allowed apps, and how they take it back. */
@Stateless
public class ConsentService {
    private static final int MOST = 500;

    @Inject
    Consents consents;

    @Inject
    AuthorizationCodes codes;

    @Inject
    TokenService tokens;

    @Inject
    Apps apps;

    @Inject
    AuditService audit;

    /** Newest first. */
    public List<ConsentView> of(String who) {
        return consents.of(who, MOST).stream().map(this::view).toList();
    }

    /** The scopes that the person allows the app; empty when they never said yes, or have taken it back. */
    public Optional<Set<String>> scopes(AppId app, String who) {
        return consents.find(who, app.value()).map(consent -> Scopes.of(consent.scopes()));
    }

    /** Those out of these people who allow one of the apps anything. */
    public Set<String> allowing(Collection<AppId> apps, Collection<String> people) {
        var ids = apps.stream().map(AppId::value).toList();
        var asked = List.copyOf(people);
        var allowing = new TreeSet<String>();
        for (int from = 0; from < asked.size() && !ids.isEmpty(); from += MOST) {
            allowing.addAll(consents.allowing(ids, asked.subList(from, Math.min(asked.size(), from + MOST))));
        }
        return allowing;
    }

    /** Ends what the app holds of the person. The open ID stays theirs, and is the same if they consent again. */
    public void withdraw(String who, AppId app, Actor by) {
        var consent = consents.locked(who, app.value()).orElseThrow(OpenidProblem.UNKNOWN_CONSENT::problem);
        consents.remove(consent);
        codes.removeUnredeemed(who, app.value());
        int ended = tokens.endAllOf(who, Audience.of(app), "consent withdrawn", by);
        audit.record(AuditEntry.of("openid.consent-withdrawn", by, who)
                .with("app", app.clientId())
                .with("ended", String.valueOf(ended)));
    }

    private ConsentView view(Consent consent) {
        var id = new AppId(consent.app());
        return new ConsentView(
                id,
                apps.find(id).orElse(null),
                Scopes.of(consent.scopes()),
                ClaimsWish.of(consent.claims()).all(),
                consent.given());
    }
}
