package org.parley.im.control.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.xml.Element;

/** Clients of RFC 3921 ask for a session after binding; nothing is left to do. */
@ApplicationScoped
public class SessionHandler implements IqHandler {

    @Override
    public Set<String> namespaces() {
        return Set.of(StreamNames.SESSION);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.SERVER, Target.WEBSITE, Target.ACCOUNT);
    }

    @Override
    public Set<String> features() {
        return Set.of();
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        return Optional.empty();
    }
}
