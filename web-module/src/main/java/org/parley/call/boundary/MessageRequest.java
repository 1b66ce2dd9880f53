package org.parley.call.boundary;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param to an open ID */
public record MessageRequest(
        @NotBlank @Schema(examples = "o_mfzwizltoq3tenbvgy3tqojqga")
        String to,

        @NotBlank @Schema(examples = "Your order has left the house.")
        String text) {}
