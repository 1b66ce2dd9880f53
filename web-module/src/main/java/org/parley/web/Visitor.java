package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.parley.audit.Actor;
import org.parley.kernel.ServerSettings;
import org.parley.session.OpenSession;
import org.parley.session.SessionId;
import org.parley.session.SessionKind;
import org.parley.session.SessionService;
import org.parley.session.SessionSettings;
import org.parley.signin.Person;

/**
 * Who is signed in with the browser that asks: the seam for every page of people, whether of the account pages or of
 * OpenID. Each request asks once whether the session still lives, so ending it anywhere signs the browser out at once. A
 * stranger costs no HTTP session.
 */
@Named
@RequestScoped
public class Visitor {
    private static final String SIGN_IN = WebSignIn.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    SessionService sessions;

    @Inject
    SessionSettings settings;

    @Inject
    SignedIn console;

    @Inject
    ServerSettings server;

    @Inject
    Clock clock;

    private Optional<WebSignIn> found;

    public Optional<WebSignIn> current() {
        if (found == null) {
            found = remembered().filter(signIn -> sessions.use(signIn.session()));
        }
        return found;
    }

    private Optional<WebSignIn> remembered() {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(SIGN_IN))
                .map(WebSignIn.class::cast);
    }

    /**
     * The browser gets a new session id, so that an id planted before is worth nothing. Somebody who signs in again goes
     * on with the same session; somebody else's ends.
     */
    public WebSignIn signIn(Person person) {
        var before = current();
        before.filter(other -> !other.who().equals(person.who()))
                .ifPresent(other -> sessions.end(other.session(), "somebody else signed in"));
        var session = before.filter(same -> same.who().equals(person.who()))
                .map(WebSignIn::session)
                .orElseGet(() -> sessions.open(new OpenSession(
                                person.who(),
                                SessionKind.WEB,
                                request.getHeader("User-Agent"),
                                request.getRemoteAddr(),
                                null,
                                null))
                        .id());
        return remember(session, person.who());
    }

    /** The person has proved anew who it is; the browser gets a new session id. */
    public void renew() {
        current().ifPresent(signIn -> remember(signIn.session(), signIn.who()));
    }

    private WebSignIn remember(SessionId session, String who) {
        var signIn = new WebSignIn(session, who, clock.instant());
        request.getSession().setMaxInactiveInterval((int) settings.browserIdle().toSeconds());
        request.getSession().setAttribute(SIGN_IN, signIn);
        request.changeSessionId();
        found = Optional.of(signIn);
        return signIn;
    }

    /** Ends the session and all that hangs on it. */
    public void signOut() {
        remembered().ifPresent(signIn -> sessions.end(signIn.session(), "signed out"));
        forget();
    }

    /** Whoever is signed in to the console with the same browser stays so. */
    private void forget() {
        var http = request.getSession(false);
        found = Optional.empty();
        if (http == null) {
            return;
        }
        if (console.session().isEmpty()) {
            http.invalidate();
        } else {
            http.removeAttribute(SIGN_IN);
            request.changeSessionId();
        }
    }

    /** For the audit log. */
    public Actor actor() {
        return new Actor(getWho(), request.getRemoteAddr());
    }

    /** The bare JID, or null when nobody is signed in. */
    public String getWho() {
        return current().map(WebSignIn::who).orElse(null);
    }

    /** Whether the password is kept here, and not by a website. */
    public boolean isLocal() {
        return current()
                .filter(signIn -> signIn.who().endsWith("@" + server.domain()))
                .isPresent();
    }
}
