package org.parley.website.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.website.WebsiteId;
import org.parley.website.control.connector.Connector;
import org.parley.website.entity.Website;

/** From the row of a website to what the running server needs of it. */
@ApplicationScoped
public class SiteMaker {
    @Inject
    SiteSecrets secrets;

    public Site site(Website website) {
        var profile = website.profile();
        var connector = new Connector(
                new WebsiteId(website.id()),
                profile.connector(),
                profile.connectTimeout(),
                profile.readTimeout(),
                profile.serverId(),
                secrets.open(website));
        return new Site(
                website.identifier(),
                website.domain(),
                website.isAuthorized(),
                profile.offersContacts(),
                profile.offersPostings(),
                profile.openToOthers(),
                connector);
    }
}
