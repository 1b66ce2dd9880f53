package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.parley.im.control.stanza.Advertised;
import org.parley.im.control.stanza.IqHandler.Target;

/** Says that the domain lets people block addresses; the requests themselves go to the account (XEP-0191 section 3.1). */
@ApplicationScoped
public class BlockingSupport implements Advertised {

    @Override
    public Set<Target> targets() {
        return Set.of(Target.SERVER, Target.WEBSITE);
    }

    @Override
    public Set<String> features() {
        return Set.of(BlockingHandler.BLOCKING);
    }
}
