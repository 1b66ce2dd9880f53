package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.im.control.log.Mailboxes;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.ResourceAvailable;
import org.parley.im.control.session.ResourceLeft;
import org.parley.im.control.xml.Element;

/** When a client is there for others, from its initial presence to its unavailable or the end of its stream. */
@ApplicationScoped
public class Availability {
    @Inject
    Presences presences;

    @Inject
    Standings standings;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Event<ResourceAvailable> shown;

    /**
     * The mailbox hears of it first: whoever has seen the presence may count on messages to the account. The resource
     * may leave at any moment, so what was said too late is taken back.
     */
    void available(Resource resource, Element presence) {
        var first = !resource.presence().available();
        presences.broadcast(resource, presence, PresenceForm.priority(presence), () -> mailboxes.available(resource));
        if (first) {
            shown.fire(new ResourceAvailable(resource));
        }
        if (standings.of(resource).isEmpty()) {
            mailboxes.unavailable(resource);
        }
    }

    void unavailable(Resource resource, Element presence) {
        presences.withdraw(resource, presence);
        mailboxes.unavailable(resource);
    }

    void left(@Observes ResourceLeft event) {
        mailboxes.unavailable(event.resource());
        presences.leave(event.resource());
    }
}
