package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jxmpp.jid.Jid;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.presence.Visibility;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/**
 * The way of an IQ (RFC 6120 section 10, RFC 6121 section 8.5). Whatever cannot be delivered for whatever reason gets
 * the same {@code service-unavailable}: the answer never tells who is connected.
 */
@ApplicationScoped
public class IqRouting {
    @Inject
    IqHandlers handlers;

    @Inject
    Resources resources;

    @Inject
    Domains domains;

    @Inject
    Visibility visibility;

    @Inject
    Blocklists blocklists;

    void accept(Resource sender, Stanza iq) {
        if (iq.id() == null) {
            throw StanzaError.BAD_REQUEST.refused("An IQ needs an id.");
        }
        switch (iq.type()) {
            case "get", "set" -> request(sender, iq);
            case "result", "error" -> response(iq);
            default -> throw StanzaError.BAD_REQUEST.refused("The type of an IQ is get, set, result or error.");
        }
    }

    private void request(Resource sender, Stanza iq) {
        var payload = payload(iq.element());
        var to = iq.to();
        if (to != null && !domains.mayTalk(sender.account(), to)) {
            throw domains.served(to.getDomain())
                    ? StanzaError.SERVICE_UNAVAILABLE.refused()
                    : StanzaError.REMOTE_SERVER_NOT_FOUND.refused();
        }
        if (to != null) {
            refuseIfBlocked(sender, to);
        }
        if (to == null || !to.hasResource()) {
            serve(sender, iq, payload);
        } else {
            resources
                    .at(to)
                    .filter(recipient -> visibility.sees(sender.account(), recipient))
                    .orElseThrow(StanzaError.SERVICE_UNAVAILABLE::refused)
                    .send(iq.element());
        }
    }

    private void refuseIfBlocked(Resource sender, Jid to) {
        if (blocklists.blocks(sender.account(), to)) {
            throw StanzaError.blocked();
        }
        var person = to.getLocalpartOrNull() != null && !domains.isService(to.getDomain());
        if (person && blocklists.blocks(to.asBareJid(), sender.address())) {
            throw StanzaError.SERVICE_UNAVAILABLE.refused();
        }
    }

    private static Element payload(Element iq) {
        var children = iq.children();
        if (children.size() != 1) {
            throw StanzaError.BAD_REQUEST.refused("A request has exactly one child.");
        }
        return children.get(0);
    }

    private void serve(Resource sender, Stanza iq, Element payload) {
        handlers.serving(payload.namespace(), domains.target(sender, iq.to()))
                .orElseThrow(StanzaError.SERVICE_UNAVAILABLE::refused)
                .answer(sender, iq, payload);
    }

    /** Answers to what the server itself asked (roster pushes, pings) end here; who is asked may answer anyone. */
    private void response(Stanza iq) {
        var to = iq.to();
        if (to != null
                && to.hasResource()
                && domains.mayTalk(iq.from().asBareJid(), to)
                && !blocklists.apart(iq.from(), to)) {
            resources.at(to).ifPresent(recipient -> recipient.send(iq.element()));
        }
    }
}
