package org.parley.im.control.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.parley.im.control.stanza.Advertised;
import org.parley.im.control.stanza.IqHandler.Target;

/**
 * Says in service discovery that messages wait for who is away
 * (<a href="https://xmpp.org/extensions/xep-0160.html">XEP-0160</a>).
 */
@ApplicationScoped
public class OfflineStorage implements Advertised {

    @Override
    public Set<Target> targets() {
        return Set.of(Target.SERVER, Target.WEBSITE);
    }

    @Override
    public Set<String> features() {
        return Set.of("msgoffline");
    }
}
