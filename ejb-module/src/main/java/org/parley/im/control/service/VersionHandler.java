package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.xml.Element;

/**
 * Software Version, <a href="https://xmpp.org/extensions/xep-0092.html">XEP-0092</a>. Says nothing of the operating
 * system, which is nobody's business.
 */
@ApplicationScoped
public class VersionHandler implements IqHandler {
    private static final String VERSION = "jabber:iq:version";

    @Override
    public Set<String> namespaces() {
        return Set.of(VERSION);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.SERVER, Target.WEBSITE);
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        Asked.get(request);
        var version = VersionHandler.class.getPackage().getImplementationVersion();
        return Optional.of(Element.named("query", VERSION)
                .child("name", "Parley")
                .child("version", version == null ? "development" : version)
                .build());
    }
}
