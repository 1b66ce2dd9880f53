package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.xml.Element;

/** Entity Time, <a href="https://xmpp.org/extensions/xep-0202.html">XEP-0202</a>. The server's clock runs in UTC. */
@ApplicationScoped
public class TimeHandler implements IqHandler {
    private static final String TIME = "urn:xmpp:time";

    @Inject
    Clock clock;

    @Override
    public Set<String> namespaces() {
        return Set.of(TIME);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.SERVER, Target.WEBSITE, Target.ACCOUNT);
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        Asked.get(request);
        return Optional.of(Element.named("time", TIME)
                .child("tzo", "+00:00")
                .child("utc", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .build());
    }
}
