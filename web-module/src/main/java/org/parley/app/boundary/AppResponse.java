package org.parley.app.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.app.AppMetadata;
import org.parley.app.AppOrigin;
import org.parley.app.AppState;
import org.parley.app.AppView;

/** An app on the wire; its secrets never are. */
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

        @Schema(type = SchemaType.OBJECT, examples = "{\"client_name\": \"Lunch\"}")
        JsonObject metadata) {

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
                json(AppMetadata.write(app.profile())));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
