package org.parley.website;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.kernel.ServerSettings;
import org.parley.website.control.Site;
import org.parley.website.control.Sites;

/**
 * Which domains are authorized websites, answered from memory: callable for every stanza. Current on this node as soon
 * as a change has committed, on others within seconds.
 */
@ApplicationScoped
public class WebsiteDirectory {
    @Inject
    Sites sites;

    @Inject
    ServerSettings server;

    /** @param domain as it stands in a JID, or in its ASCII form. */
    public boolean authorized(String domain) {
        return sites.authorized(domain).isPresent();
    }

    /**
     * Within one domain everyone may talk; across domains only if both allow it. Of the local domain, which is no
     * website, nobody need ask.
     */
    public boolean mayTalk(String fromDomain, String toDomain) {
        return sameDomain(fromDomain, toDomain) || opens(fromDomain) && opens(toDomain);
    }

    private boolean sameDomain(String one, String other) {
        if (isLocal(one) || isLocal(other)) {
            return isLocal(one) && isLocal(other);
        }
        var site = sites.authorized(one);
        return site.isPresent() && site.equals(sites.authorized(other));
    }

    private boolean opens(String domain) {
        return isLocal(domain)
                || sites.authorized(domain).filter(Site::openToOthers).isPresent();
    }

    private boolean isLocal(String domain) {
        return domain.equals(server.domain());
    }
}
