package org.parley.app.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.app.AppMetadata;
import org.parley.app.AppOrigin;
import org.parley.app.AppProfile;
import org.parley.app.AppState;
import org.parley.app.AppView;

/**
 * An app on the wire; its secrets never are.
 *
 * @param waiting whether an administrator is asked to approve it, or a change of it
 * @param refusal why that was turned down; left out when it was not
 * @param metadata what is in force
 * @param proposal the change that waits or was turned down; left out when there is none
 */
public record AppResponse(
        String clientId,
        AppState state,
        AppOrigin origin,
        String publisher,
        boolean classic,
        String sector,
        String logo,
        boolean rotating,
        boolean rotatingWebhook,
        Instant created,
        int version,
        boolean waiting,
        String refusal,

        @Schema(type = SchemaType.OBJECT, examples = "{\"client_name\": \"Lunch\"}")
        JsonObject metadata,

        AppProposalResponse proposal) {

    static AppResponse of(AppView app) {
        return new AppResponse(
                app.clientId(),
                app.state(),
                app.origin(),
                app.publisher(),
                app.classic(),
                app.sector(),
                app.logo(),
                app.rotating(),
                app.rotatingWebhook(),
                app.created(),
                app.version(),
                app.isWaiting(),
                app.refusal(),
                json(app.profile()),
                AppProposalResponse.of(app.proposal()));
    }

    static JsonObject json(AppProfile profile) {
        try (var reader = Json.createReader(new StringReader(AppMetadata.write(profile)))) {
            return reader.readObject();
        }
    }
}
