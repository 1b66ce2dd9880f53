package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.parley.account.Role;
import org.parley.kernel.Problem;
import org.parley.session.OpenSession;
import org.parley.session.SessionKind;
import org.parley.session.SessionService;
import org.parley.session.SessionSettings;
import org.parley.signin.PasswordAttempt;
import org.parley.signin.PasswordSignIn;
import org.parley.signin.Person;
import org.parley.signin.SigninProblem;

/** Signs administrators in to the console and out of it. */
@Named
@RequestScoped
public class ConsoleSignIn {
    private static final String SIGN_IN = "/console/sign-in?faces-redirect=true";
    private static final String HOME = "/console/index?faces-redirect=true";

    @Inject
    PasswordSignIn passwords;

    @Inject
    SessionService sessions;

    @Inject
    SessionSettings settings;

    @Inject
    SignedIn signedIn;

    @Inject
    Visitor visitor;

    @Inject
    Console console;

    @Inject
    HttpServletRequest request;

    private String username;
    private String password;

    /** Someone who is no administrator is told the same as someone with a wrong password. */
    public String signIn() {
        try {
            var person = passwords.judge(new PasswordAttempt(username, password, request.getRemoteAddr(), null));
            if (!person.roles().contains(Role.ADMINISTRATOR)) {
                throw SigninProblem.BAD_CREDENTIALS.problem();
            }
            open(person);
            return HOME;
        } catch (Problem refusal) {
            console.show(refusal);
            return null;
        }
    }

    /** The browser gets a new session id, so that an id planted before is worth nothing. */
    private void open(Person person) {
        var http = request.getSession();
        http.setMaxInactiveInterval(Math.max(
                http.getMaxInactiveInterval(), (int) settings.consoleIdle().toSeconds()));
        request.changeSessionId();
        var session = sessions.open(new OpenSession(
                person.who(),
                SessionKind.CONSOLE,
                request.getHeader("User-Agent"),
                request.getRemoteAddr(),
                null,
                null));
        signedIn.as(session.id(), person.who());
    }

    public String signOut() {
        signedIn.session().ifPresent(session -> sessions.end(session, "signed out"));
        if (visitor.current().isEmpty()) {
            request.getSession().invalidate();
        } else {
            signedIn.forget();
            request.changeSessionId();
        }
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
