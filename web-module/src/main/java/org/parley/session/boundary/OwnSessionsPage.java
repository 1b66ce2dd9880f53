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
import org.parley.web.Visitor;

/** Where a person is signed in, and the buttons that end that. */
@Named
@ViewScoped
public class OwnSessionsPage implements Serializable {
    private static final int ROWS = 50;
    private static final String HERE = "/account/index?faces-redirect=true";

    @Inject
    transient SessionService service;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Console console;

    private String cursor;
    private transient List<SessionView> sessions = List.of();
    private String next;

    public void load() {
        var page = service.list(new SessionQuery(visitor.getWho(), null, SessionState.OPEN, cursor, ROWS));
        sessions = page.items();
        next = page.next();
    }

    public String end(SessionId id) {
        return console.attempt("sessions.ended", () -> {
            service.endOwn(id, "ended by the person", visitor.actor());
            return HERE;
        });
    }

    public String endOthers() {
        return console.attempt("sessions.othersEnded", () -> {
            visitor.current()
                    .ifPresent(signIn -> service.endOthersOf(
                            signIn.who(), signIn.session(), "ended by the person", visitor.actor()));
            return HERE;
        });
    }

    public boolean isThisOne(SessionView session) {
        return visitor.current()
                .filter(signIn -> signIn.session().equals(session.id()))
                .isPresent();
    }

    public List<SessionView> getSessions() {
        return sessions;
    }

    public String getNext() {
        return next;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
