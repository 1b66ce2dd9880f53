package org.parley.website.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.parley.audit.Actor;
import org.parley.website.AddWebsite;
import org.parley.website.WebsiteProfile;

/**
 * @param connectTimeout left out for the default
 * @param readTimeout left out for the default
 * @param serverId left out to have one made
 * @param secret left out to have one made
 */
public record AddWebsiteRequest(
        @NotBlank @Size(max = 300) String identifier,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 1000) String connector,
        Duration connectTimeout,
        Duration readTimeout,
        boolean offersContacts,
        boolean offersPostings,
        boolean openToOthers,
        @Size(max = 100) String serverId,
        @Size(max = 200) String secret) {

    AddWebsite by(Actor actor) {
        var profile = new WebsiteProfile(
                name, connector, connectTimeout, readTimeout, offersContacts, offersPostings, openToOthers, serverId);
        return new AddWebsite(identifier, profile, secret, actor);
    }

    @Override
    public String toString() {
        return "AddWebsiteRequest[" + identifier + "]";
    }
}
