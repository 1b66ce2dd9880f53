package org.parley.session.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.kernel.Page;
import org.parley.session.SessionId;
import org.parley.session.SessionQuery;
import org.parley.session.SessionService;
import org.parley.session.SessionState;
import org.parley.session.SessionView;
import org.parley.web.Console;
import org.parley.web.Listing;
import org.parley.web.Visitor;

/** Where a person is signed in, and the buttons that end that. */
@Named
@ViewScoped
public class OwnSessionsPage extends Listing<SessionView> {
    private static final String HERE = "/account/index?faces-redirect=true";

    @Inject
    transient SessionService service;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Console console;

    @Override
    protected Page<SessionView> read(String cursor, int rows) {
        return service.list(new SessionQuery(visitor.getWho(), null, SessionState.OPEN, cursor, rows));
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
}
