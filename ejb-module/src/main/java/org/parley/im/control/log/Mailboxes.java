package org.parley.im.control.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.ResourceBound;
import org.parley.im.control.session.ResourceLeft;

/** Tells the mailboxes which resources take messages; called by whoever handles presence. Never blocks. */
@ApplicationScoped
public class Mailboxes {
    @Inject
    MessageLog log;

    /**
     * The resource has sent available presence, for the first time or with another priority; call it after
     * {@link Resource#presence(org.parley.im.control.session.PresenceState)}. With a priority that is not negative it
     * gets what waits for its account (RFC 6121 section 8.5.2.1.1, XEP-0160), and then every new message.
     */
    public void available(Resource resource) {
        log.visit(resource.account(), mailbox -> mailbox.available(resource));
    }

    /** The resource has become unavailable or has left; harmless to say twice. */
    public void unavailable(Resource resource) {
        log.visit(resource.account(), mailbox -> mailbox.unavailable(resource));
    }

    /** Who has signed in once has a mailbox. */
    void bound(@Observes ResourceBound event) {
        log.visit(event.resource().account(), mailbox -> {});
    }

    void left(@Observes ResourceLeft event) {
        log.visit(event.resource().account(), mailbox -> mailbox.left(event.resource()));
    }
}
