package org.parley.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.parley.session.SessionId;

/** Who is signed in to the console in this browser. Forgotten at every start of the server. */
@Named
@SessionScoped
public class SignedIn implements Serializable {
    private SessionId session;
    private String who;

    void as(SessionId opened, String person) {
        session = opened;
        who = person;
    }

    void forget() {
        as(null, null);
    }

    public Optional<SessionId> session() {
        return Optional.ofNullable(session);
    }

    /** The bare JID, or null when nobody is. */
    public String getWho() {
        return who;
    }
}
