package org.parley.signin.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.parley.signin.SignInLock;
import org.parley.signin.SigninService;
import org.parley.web.Console;

/** Whether failed sign-ins delay or lock somebody, and the button that clears it; a part of other pages. */
@Named
@ViewScoped
public class LockPanel implements Serializable {
    @Inject
    transient SigninService service;

    @Inject
    transient Console console;

    private String who;
    private transient SignInLock lock;

    /** @param person a bare JID, or blank for nobody */
    public void load(String person) {
        who = person;
        lock = person == null || person.isBlank()
                ? null
                : service.lockOf(person).orElse(null);
    }

    /** @param next the page to go on to */
    public String clear(String next) {
        return console.attempt("signin.cleared", () -> {
            service.unlock(who, console.actor());
            return next + "?faces-redirect=true&includeViewParams=true";
        });
    }

    /** Null when nothing has failed lately. */
    public SignInLock getLock() {
        return lock;
    }
}
