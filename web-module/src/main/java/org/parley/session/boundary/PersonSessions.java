package org.parley.session.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.parley.session.SessionId;
import org.parley.session.SessionQuery;
import org.parley.session.SessionService;
import org.parley.session.SessionView;
import org.parley.web.Console;

/** The newest open sessions of one person, and the buttons that end them; a part of other pages. */
@Named
@ViewScoped
public class PersonSessions implements Serializable {
    private static final int ROWS = 10;

    @Inject
    transient SessionService service;

    @Inject
    transient Console console;

    private String who;
    private transient List<SessionView> sessions = List.of();

    /** @param person a bare JID */
    public void load(String person) {
        who = person;
        sessions = service.list(SessionQuery.open(person, ROWS)).items();
    }

    /** @param next the page to go on to */
    public String end(SessionId id, String next) {
        return console.attempt("sessions.ended", () -> {
            service.end(id, "ended by an administrator", console.actor());
            return onTo(next);
        });
    }

    /** @param next the page to go on to */
    public String endAll(String next) {
        return console.attempt("sessions.allEnded", () -> {
            service.endAllOf(who, "ended by an administrator", console.actor());
            return onTo(next);
        });
    }

    private static String onTo(String page) {
        return page + "?faces-redirect=true&includeViewParams=true";
    }

    public List<SessionView> getSessions() {
        return sessions;
    }
}
