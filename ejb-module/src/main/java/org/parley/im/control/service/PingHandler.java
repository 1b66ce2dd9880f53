package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.xml.Element;

/** XMPP Ping, <a href="https://xmpp.org/extensions/xep-0199.html">XEP-0199</a>. */
@ApplicationScoped
public class PingHandler implements IqHandler {

    @Override
    public Set<String> namespaces() {
        return Set.of("urn:xmpp:ping");
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.SERVER, Target.WEBSITE, Target.ACCOUNT, Target.SERVICES, Target.SERVICE);
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        return Optional.empty();
    }
}
