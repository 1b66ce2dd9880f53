package org.parley.app.boundary;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;

/**
 * @param metadata in the names of RFC 7591; replaces all that was there
 * @param version of the app that was changed
 */
public record ChangeAppRequest(@NotNull JsonObject metadata, int version) {}
