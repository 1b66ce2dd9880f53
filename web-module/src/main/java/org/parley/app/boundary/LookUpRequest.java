package org.parley.app.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param name a person's address, or an open ID of the app */
public record LookUpRequest(
        @NotBlank @Size(max = 512) @Schema(examples = "paula@parley.localhost")
        String name) {}
