package org.parley.website.boundary;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.website.WebsiteState;
import org.parley.website.WebsiteView;

/** A website on the wire; its secrets never are. */
public record WebsiteResponse(
        UUID id,
        @Schema(examples = "partner.example") String identifier,
        @Schema(examples = "partner.example") String domain,
        @Schema(examples = "Partner") String name,
        URI connector,
        Duration connectTimeout,
        Duration readTimeout,
        boolean offersContacts,
        boolean offersPostings,
        boolean openToOthers,
        @Schema(examples = "ply_srv_3q2-7wEyT1uW0kLxgZ5dVA") String serverId,
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
