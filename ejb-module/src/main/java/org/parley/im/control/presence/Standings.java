package org.parley.im.control.presence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.ResourceBound;

/** The {@link Standing} of every connected resource; one that has left has none. */
@ApplicationScoped
public class Standings {
    private final Map<Resource, Standing> standings = new ConcurrentHashMap<>();

    void bound(@Observes @Priority(1) ResourceBound event) {
        standings.put(event.resource(), new Standing());
    }

    Optional<Standing> of(Resource resource) {
        return Optional.ofNullable(standings.get(resource));
    }

    /** Removes and returns it. */
    Optional<Standing> end(Resource resource) {
        return Optional.ofNullable(standings.remove(resource));
    }
}
