package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.im.control.presence.AccountTurns;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;
import org.parley.im.control.xml.StoredXml;

/** Private XML Storage, <a href="https://xmpp.org/extensions/xep-0049.html">XEP-0049</a>; clients keep bookmarks in it. */
@ApplicationScoped
public class PrivateDataHandler implements IqHandler {
    private static final String PRIVATE = "jabber:iq:private";

    @Inject
    ProfileService profiles;

    @Inject
    StoredXml stored;

    @Inject
    AccountTurns turns;

    @Override
    public Set<String> namespaces() {
        return Set.of(PRIVATE);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.ACCOUNT);
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        var children = payload.children();
        if (children.size() != 1 || children.get(0).namespace().equals(PRIVATE)) {
            throw StanzaError.BAD_REQUEST.refused("Private data is one element with a namespace of its own.");
        }
        var element = children.get(0);
        var name = '{' + element.namespace() + '}' + element.name();
        if (Asked.isGet(request)) {
            var kept = profiles.privateData(requester.account(), name).map(stored::read);
            return Optional.of(
                    Element.named("query", PRIVATE).child(kept.orElse(element)).build());
        }
        turns.take(
                List.of(requester.account()),
                () -> profiles.keepPrivateData(requester.account(), name, element.toXml()));
        return Optional.empty();
    }
}
