package org.parley.session.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.parley.session.SessionId;
import org.parley.session.SessionQuery;
import org.parley.session.SessionService;
import org.parley.session.SessionState;
import org.parley.session.SessionView;
import org.parley.web.Console;

/** Everybody's live sessions, and the button that ends one. */
@Named
@ViewScoped
public class SessionsPage implements Serializable {
    private static final int ROWS = 50;

    @Inject
    transient SessionService service;

    @Inject
    transient Console console;

    private String who;
    private String cursor;
    private transient List<SessionView> sessions = List.of();
    private String next;

    public void load() {
        var page = service.list(new SessionQuery(
                who == null || who.isBlank() ? null : who.strip(), null, SessionState.OPEN, cursor, ROWS));
        sessions = page.items();
        next = page.next();
    }

    public String end(SessionId id) {
        return console.attempt("sessions.ended", () -> {
            service.end(id, "ended by an administrator", console.actor());
            return "/console/sessions?faces-redirect=true&includeViewParams=true";
        });
    }

    public List<SessionView> getSessions() {
        return sessions;
    }

    public String getNext() {
        return next;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
