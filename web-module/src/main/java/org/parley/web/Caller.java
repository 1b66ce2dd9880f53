package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import org.parley.audit.Actor;

/** Who asks, once a filter has found it out. */
@RequestScoped
public class Caller {
    private Actor actor;

    void is(Actor found) {
        actor = found;
    }

    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("no filter has found out who asks");
        }
        return actor;
    }
}
