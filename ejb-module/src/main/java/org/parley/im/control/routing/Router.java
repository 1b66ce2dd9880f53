package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.Jid;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;

/**
 * Where a message goes that does not wait in a mailbox. Local and remote look alike from here: the resources of another
 * node will stand among {@link Resources} as ones that forward what they get.
 */
@ApplicationScoped
class Router {
    @Inject
    Resources resources;

    Optional<Resource> exactly(Jid to) {
        return to.hasResource() ? resources.at(to) : Optional.empty();
    }

    /** The addressed resource if it is connected, otherwise all of the account that take messages. */
    Collection<Resource> reached(Jid to) {
        return exactly(to).<Collection<Resource>>map(List::of).orElseGet(() -> taking(to));
    }

    private List<Resource> taking(Jid to) {
        return resources
                .available(to.asBareJid())
                .filter(resource -> resource.presence().priority() >= 0)
                .toList();
    }
}
