package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Domainpart;
import org.parley.im.control.desk.ServiceDomains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler.Target;
import org.parley.kernel.ServerSettings;
import org.parley.website.WebsiteDirectory;

/** The domains of this server: its own for the local accounts, and one for each authorized website. */
@ApplicationScoped
public class Domains {
    @Inject
    ServerSettings server;

    @Inject
    WebsiteDirectory websites;

    @Inject
    ServiceDomains services;

    public boolean isLocal(Domainpart domain) {
        return domain.toString().equals(server.domain());
    }

    public boolean isWebsite(Domainpart domain) {
        return websites.authorized(domain.toString());
    }

    /** Whether features of this server answer for the addresses of the domain. Nobody signs in there. */
    public boolean isService(Domainpart domain) {
        return services.has(domain);
    }

    /** Whether people of this domain sign in here. */
    public boolean served(Domainpart domain) {
        return isLocal(domain) || isWebsite(domain);
    }

    /**
     * Whether a stanza may pass at all. Everyone may ask a domain itself and talk to a service; people of two domains may
     * talk if both domains allow it. Says nothing about presence, which has rules of its own.
     */
    public boolean mayTalk(BareJid from, Jid to) {
        if (isService(to.getDomain())) {
            return true;
        }
        if (to.getLocalpartOrNull() == null) {
            return served(to.getDomain());
        }
        return websites.mayTalk(from.getDomain().toString(), to.getDomain().toString());
    }

    /** What a request to such an address is about; the address has no resource, or is left out. */
    public Target target(Resource requester, Jid to) {
        if (to == null || to.equals(requester.account())) {
            return Target.ACCOUNT;
        }
        if (isService(to.getDomain())) {
            return to.getLocalpartOrNull() == null ? Target.SERVICES : Target.SERVICE;
        }
        if (to.getLocalpartOrNull() == null) {
            return isLocal(to.getDomain()) ? Target.SERVER : Target.WEBSITE;
        }
        return Target.CONTACT;
    }
}
