package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jxmpp.jid.parts.Domainpart;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.stanza.IqHandler.Target;
import org.parley.im.control.xml.Element;

/** The entity capabilities of a domain, a stream feature (<a href="https://xmpp.org/extensions/xep-0115.html">XEP-0115</a>). */
@ApplicationScoped
public class ServerCaps {
    @Inject
    Discovery discovery;

    @Inject
    Domains domains;

    public Element of(Domainpart domain) {
        return discovery.caps(domains.isLocal(domain) ? Target.SERVER : Target.WEBSITE);
    }
}
