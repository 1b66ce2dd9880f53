package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.parley.im.control.desk.ServiceDomains;
import org.parley.im.control.presence.Visibility;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/**
 * Service discovery: what something is and can do, <a href="https://xmpp.org/extensions/xep-0030.html">XEP-0030</a>.
 * Whether somebody else's account exists is told only to those who may see its presence (section 8).
 */
@ApplicationScoped
public class DiscoInfoHandler implements IqHandler {
    @Inject
    Discovery discovery;

    @Inject
    Domains domains;

    @Inject
    Visibility visibility;

    @Inject
    ServiceDomains services;

    @Override
    public Set<String> namespaces() {
        return Set.of(Discovery.INFO);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.values());
    }

    @Override
    public Set<String> features() {
        return Set.of(Discovery.INFO, Discovery.CAPS);
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        Asked.get(request);
        var asked = domains.target(requester, request.to());
        if (asked == Target.SERVICE) {
            return Optional.of(discovery.service(services.profile(request.to(), requester.account())
                    .orElseThrow(StanzaError.ITEM_NOT_FOUND::refused)
                    .name()));
        }
        if (asked == Target.CONTACT
                && !visibility.sees(requester.account(), request.to().asBareJid())) {
            throw StanzaError.SERVICE_UNAVAILABLE.refused();
        }
        var node = payload.attribute("node");
        if (node == null) {
            return Optional.of(discovery.info(asked));
        }
        if (node.equals(discovery.capsNode(asked))) {
            return Optional.of(
                    discovery.info(asked).copy().attribute("node", node).build());
        }
        return Optional.of(discovery
                .node(asked, node)
                .orElseThrow(StanzaError.ITEM_NOT_FOUND::refused)
                .info(requester, request.to()));
    }
}
