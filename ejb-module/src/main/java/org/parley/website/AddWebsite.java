package org.parley.website;

import org.parley.audit.Actor;

/**
 * @param identifier the domain name of the website
 * @param secret given by the site, or null to make one
 */
public record AddWebsite(String identifier, WebsiteProfile profile, String secret, Actor by) {

    @Override
    public String toString() {
        return "AddWebsite[" + identifier + "]";
    }
}
