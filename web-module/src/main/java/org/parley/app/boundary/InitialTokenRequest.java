package org.parley.app.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/** @param uses how many apps may be registered with it */
public record InitialTokenRequest(
        @NotBlank @Size(max = 100) String label,
        int uses,
        @NotNull Duration life) {}
