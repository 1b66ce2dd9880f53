package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.im.control.presence.Visibility;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/**
 * Service discovery: what belongs to something, <a href="https://xmpp.org/extensions/xep-0030.html">XEP-0030</a>. An
 * account's items are its connected resources, told to nobody but itself.
 */
@ApplicationScoped
public class DiscoItemsHandler implements IqHandler {
    @Inject
    Discovery discovery;

    @Inject
    Domains domains;

    @Inject
    Visibility visibility;

    @Inject
    Resources resources;

    @Override
    public Set<String> namespaces() {
        return Set.of(Discovery.ITEMS);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.values());
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        Asked.get(request);
        var asked = domains.target(requester, request.to());
        var node = payload.attribute("node");
        if (node != null) {
            return Optional.of(discovery
                    .node(asked, node)
                    .orElseThrow(StanzaError.ITEM_NOT_FOUND::refused)
                    .items(requester, request.to(), payload));
        }
        return Optional.of(Element.named("query", Discovery.ITEMS)
                .children(items(requester, request, asked))
                .build());
    }

    private List<Element> items(Resource requester, Stanza request, Target asked) {
        return switch (asked) {
            case SERVER -> {
                var items = new ArrayList<>(discovery.nodes(asked, requester, request.to()));
                items.addAll(discovery.services());
                yield items;
            }
            case WEBSITE -> discovery.nodes(asked, requester, request.to());
            case SERVICES, SERVICE -> List.of();
            case ACCOUNT ->
                resources.of(requester.account()).stream()
                        .map(resource -> Element.named("item", Discovery.ITEMS)
                                .attribute("jid", resource.address())
                                .build())
                        .toList();
            case CONTACT -> {
                if (!visibility.sees(requester.account(), request.to().asBareJid())) {
                    throw StanzaError.SERVICE_UNAVAILABLE.refused();
                }
                yield List.of();
            }
        };
    }
}
