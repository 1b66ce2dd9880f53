package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.parley.im.control.stanza.Advertised;
import org.parley.im.control.stanza.IqHandler.Target;

/** Says that services confirm what they have taken (<a href="https://xmpp.org/extensions/xep-0184.html">XEP-0184</a>). */
@ApplicationScoped
public class ServiceReceipts implements Advertised {

    @Override
    public Set<Target> targets() {
        return Set.of(Target.SERVICE);
    }

    @Override
    public Set<String> features() {
        return Set.of("urn:xmpp:receipts");
    }
}
