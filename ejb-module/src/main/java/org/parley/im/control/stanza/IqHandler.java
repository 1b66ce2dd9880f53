package org.parley.im.control.stanza;

import java.util.Optional;
import java.util.Set;
import org.parley.im.control.session.Resource;
import org.parley.im.control.xml.Element;

/**
 * Serves the IQ requests of one or more payload namespaces. One class per protocol feature, found by CDI: removing
 * the class removes the feature and its line in service discovery.
 */
public interface IqHandler extends Advertised {

    /** Whom a request is addressed to. */
    enum Target {
        /** The server's own domain, that of the local accounts. */
        SERVER,
        /** The domain of an authorized website. */
        WEBSITE,
        /** The requester's own bare JID, or none: the server answers for the account (RFC 6121 section 8.5). */
        ACCOUNT,
        /** The bare JID of somebody else. The handler decides what a stranger may learn. */
        CONTACT,
        /** The domain of services, which nobody signs in to. */
        SERVICES,
        /** The address of a service. */
        SERVICE
    }

    /** The payload namespaces served, each at most once in the server for each target. */
    Set<String> namespaces();

    @Override
    Set<Target> targets();

    /** Usually the namespaces. */
    @Override
    default Set<String> features() {
        return namespaces();
    }

    /**
     * Runs on a worker thread, in the order of the requester's stanzas; may block for the database.
     *
     * @param payload the only child of a {@code get} or {@code set}
     * @return the payload of the result, empty for an empty result
     * @throws StanzaRefused to answer with an error; a {@code Problem} is rendered by its kind
     */
    Optional<Element> handle(Resource requester, Stanza request, Element payload);

    /** Handles the request and sends the result. Overridden where something else must not come between the two. */
    default void answer(Resource requester, Stanza request, Element payload) {
        var result = request.result();
        handle(requester, request, payload).ifPresent(result::child);
        requester.send(result.build());
    }
}
