package org.parley.session.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.parley.kernel.Page;
import org.parley.session.SessionId;
import org.parley.session.SessionKind;
import org.parley.session.SessionQuery;
import org.parley.session.SessionService;
import org.parley.session.SessionState;
import org.parley.session.SessionView;
import org.parley.web.Console;
import org.parley.web.Listing;

/** Everybody's sessions, and the buttons that end one or all of a person. */
@Named
@ViewScoped
public class SessionsPage extends Listing<SessionView> {
    private static final String HERE = "/console/sessions?faces-redirect=true&includeViewParams=true";

    @Inject
    transient SessionService service;

    @Inject
    transient Console console;

    private String who;
    private String kind;
    private String state;

    @Override
    protected Page<SessionView> read(String cursor, int rows) {
        return service.list(new SessionQuery(wanted(), kind(), state(), cursor, rows));
    }

    private String wanted() {
        return who == null || who.isBlank() ? null : who.strip();
    }

    /** Anything else in the address means any. */
    private SessionKind kind() {
        return Arrays.stream(SessionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private SessionState state() {
        if ("ALL".equals(state)) {
            return null;
        }
        return SessionState.ENDED.name().equals(state) ? SessionState.ENDED : SessionState.OPEN;
    }

    public String end(SessionId id) {
        return console.attempt("sessions.ended", () -> {
            service.end(id, "ended by an administrator", console.actor());
            return HERE;
        });
    }

    public String endAll() {
        return console.attempt("sessions.allEnded", () -> {
            service.endAllOf(wanted(), "ended by an administrator", console.actor());
            return HERE;
        });
    }

    public boolean isOfOne() {
        return wanted() != null;
    }

    public SessionKind[] getKinds() {
        return SessionKind.values();
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
