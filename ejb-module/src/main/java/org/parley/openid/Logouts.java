package org.parley.openid;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.openid.control.RequestBound;
import org.parley.openid.control.Secrets;
import org.parley.openid.control.UiLocales;
import org.parley.openid.control.token.IdTokens;

/**
 * Apps that want to sign people out of here: OpenID Connect RP-Initiated Logout. Only who shows an ID token of the very
 * session is obeyed without a question, so that no page on the web can sign people out.
 */
@ApplicationScoped
public class Logouts {
    private static final int MOST = 10_000;
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String LOCALES = "ui_locales";

    @Inject
    Apps apps;

    @Inject
    IdTokens idTokens;

    @Inject
    OpenidSettings settings;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private final LinkedHashMap<String, Wanted> waiting = new LinkedHashMap<>();

    private record Wanted(AppView app, URI back, String session, String language, Instant since) {}

    /**
     * What an app wants.
     *
     * @param app null when it does not say who it is
     * @param back where the person goes then; null for nowhere
     * @param language in which to ask, as the app would have it; null when it does not say
     * @param sure whether it has shown that it means the session of this visit
     */
    public record Logout(AppView app, URI back, String language, boolean sure) {}

    /** @return the id under which it waits for the person */
    public String begin(Map<String, List<String>> parameters) {
        RequestBound.require(parameters, settings.requestSize());
        var told = new HashMap<>(parameters);
        var locales = told.remove(LOCALES); // of which the SDK would refuse the whole request for a bad one
        try {
            return keep(wanted(LogoutRequest.parse(told), locales == null ? null : locales.get(0)));
        } catch (ParseException unreadable) {
            throw OpenidProblem.INVALID_REQUEST.problem();
        }
    }

    private Wanted wanted(LogoutRequest request, String locales) {
        var hint = Optional.ofNullable(request.getIDTokenHint())
                .map(token ->
                        idTokens.hint(token.getParsedString()).orElseThrow(OpenidProblem.INVALID_REQUEST::problem));
        var named = request.getClientID() == null ? null : request.getClientID().getValue();
        if (hint.isPresent() && named != null && !named.equals(hint.get().clientId())) {
            throw OpenidProblem.INVALID_REQUEST.problem();
        }
        var app = Optional.ofNullable(named)
                .or(() -> hint.map(IdTokens.Hint::clientId))
                .flatMap(apps::find);
        return new Wanted(
                app.orElse(null),
                back(app, request),
                hint.map(IdTokens.Hint::session).orElse(null),
                UiLocales.language(locales),
                clock.instant());
    }

    /** To an address that the app registered, or nowhere. */
    private static URI back(Optional<AppView> app, LogoutRequest request) {
        var address = request.getPostLogoutRedirectionURI();
        if (address == null) {
            return null;
        }
        if (app.filter(known -> known.isLeftTo(address.toString())).isEmpty()) {
            throw OpenidProblem.UNREGISTERED_REDIRECT.problem();
        }
        return request.getState() == null
                ? address
                : withState(address, request.getState().getValue());
    }

    private static URI withState(URI address, String state) {
        var encoded = URLEncoder.encode(state, StandardCharsets.UTF_8);
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + "state=" + encoded);
    }

    private synchronized String keep(Wanted wanted) {
        var now = clock.instant();
        waiting.values().removeIf(one -> over(one, now));
        if (waiting.size() >= MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        var id = secrets.fresh("");
        waiting.put(id, wanted);
        return id;
    }

    public synchronized Logout find(String id, Visit visit) {
        var wanted = waiting.get(id);
        if (wanted == null || over(wanted, clock.instant())) {
            throw OpenidProblem.REQUEST_OVER.problem();
        }
        boolean sure = wanted.session() != null
                && wanted.app() != null
                && visit.isSignedIn()
                && wanted.session().equals(idTokens.sessionOf(wanted.app().id(), visit.session()));
        return new Logout(wanted.app(), mayGoBack(wanted, visit) ? wanted.back() : null, wanted.language(), sure);
    }

    /** An app that is closed to somebody sends them nowhere. */
    private static boolean mayGoBack(Wanted wanted, Visit visit) {
        return wanted.app() != null && wanted.app().isOpenTo(visit.who());
    }

    public synchronized void done(String id) {
        waiting.remove(id);
    }

    private static boolean over(Wanted wanted, Instant now) {
        return !wanted.since().plus(LIFE).isAfter(now);
    }
}
