package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.parley.account.AccountProblem;
import org.parley.account.AccountService;
import org.parley.account.AccountView;
import org.parley.account.Role;
import org.parley.kernel.Problem;
import org.parley.kernel.ServerSettings;
import org.parley.session.OpenSession;
import org.parley.session.SessionKind;
import org.parley.session.SessionService;
import org.parley.session.SessionSettings;

/** Signs administrators in to the console and out of it. */
@Named
@RequestScoped
public class ConsoleSignIn {
    private static final String SIGN_IN = "/console/sign-in?faces-redirect=true";
    private static final String HOME = "/console/index?faces-redirect=true";

    @Inject
    AccountService accounts;

    @Inject
    SessionService sessions;

    @Inject
    SessionSettings settings;

    @Inject
    ServerSettings server;

    @Inject
    SignedIn signedIn;

    @Inject
    Console console;

    @Inject
    HttpServletRequest request;

    private String username;
    private String password;

    /** Someone who is no administrator is told the same as someone with a wrong password. */
    public String signIn() {
        try {
            var account = accounts.authenticate(username, password, request.getRemoteAddr());
            if (!account.roles().contains(Role.ADMINISTRATOR)) {
                throw AccountProblem.BAD_CREDENTIALS.problem();
            }
            open(account);
            return HOME;
        } catch (Problem refusal) {
            console.show(refusal);
            return null;
        }
    }

    /** The browser gets a new session id, so that an id planted before is worth nothing. */
    private void open(AccountView account) {
        request.getSession().setMaxInactiveInterval((int) settings.consoleIdle().toSeconds());
        request.changeSessionId();
        var who = server.who(account.username());
        var session = sessions.open(
                new OpenSession(who, SessionKind.CONSOLE, request.getHeader("User-Agent"), request.getRemoteAddr()));
        signedIn.as(session.id(), who);
    }

    public String signOut() {
        signedIn.session().ifPresent(session -> sessions.end(session, "signed out"));
        request.getSession().invalidate();
        return SIGN_IN;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** Never sent back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
