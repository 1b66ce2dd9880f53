package org.parley.website.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.parley.audit.Actor;
import org.parley.website.UpdateWebsite;
import org.parley.website.WebsiteId;
import org.parley.website.WebsiteProfile;

/**
 * @param serverId left out to keep the present one
 * @param version of the website that was changed
 */
public record UpdateWebsiteRequest(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 1000) String connector,
        Duration connectTimeout,
        Duration readTimeout,
        boolean offersContacts,
        boolean offersPostings,
        boolean openToOthers,
        @Size(max = 100) String serverId,
        int version) {

    UpdateWebsite of(WebsiteId id, Actor actor) {
        var profile = new WebsiteProfile(
                name, connector, connectTimeout, readTimeout, offersContacts, offersPostings, openToOthers, serverId);
        return new UpdateWebsite(id, profile, version, actor);
    }
}
