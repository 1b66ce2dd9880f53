package org.parley.website;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which domains are authorized websites, answered from memory: callable for every stanza. Current on this node as soon
 * as a change has committed, on others within seconds.
 */
@ApplicationScoped
public class WebsiteDirectory {

    /** @param domain as it stands in a JID, or in its ASCII form. */
    public boolean authorized(String domain) {
        return false;
    }

    /** Members of one authorized site always may talk; members of two only if both sites allow it. */
    public boolean mayTalk(String fromDomain, String toDomain) {
        return false;
    }
}
