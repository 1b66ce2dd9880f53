package org.parley.website.boundary;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.parley.website.WebsiteState;
import org.parley.website.WebsiteView;

/** A website on the wire; its secrets never are. */
public record WebsiteResponse(
        UUID id,
        String identifier,
        String domain,
        String name,
        URI connector,
        Duration connectTimeout,
        Duration readTimeout,
        boolean offersContacts,
        boolean offersPostings,
        boolean openToOthers,
        String serverId,
        WebsiteState state,
        boolean rotating,
        Instant created,
        int version) {

    static WebsiteResponse of(WebsiteView website) {
        return new WebsiteResponse(
                website.id().value(),
                website.identifier(),
                website.domain(),
                website.name(),
                website.connector(),
                website.connectTimeout(),
                website.readTimeout(),
                website.offersContacts(),
                website.offersPostings(),
                website.openToOthers(),
                website.serverId(),
                website.state(),
                website.rotating(),
                website.created(),
                website.version());
    }
}
