package org.parley.app.boundary;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param publisher the bare JID of an account with the role PUBLISHER; left out for an app of the house
 * @param metadata in the names of RFC 7591
 */
public record AppRequest(
        @Size(max = 512) String publisher,

        @NotNull @Schema(type = SchemaType.OBJECT, examples = "{\"client_name\": \"Lunch\"}")
        JsonObject metadata) {}
