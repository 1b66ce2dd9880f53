package org.parley.call.boundary;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param one an open ID
 * @param other another one
 * @param text why the two should meet
 */
public record InvitationRequest(
        @NotBlank @Schema(examples = "o_mfzwizltoq3tenbvgy3tqojqga")
        String one,

        @NotBlank @Schema(examples = "o_gezdgnbvgy3tqojqgezdgnbvgy")
        String other,

        @NotBlank @Schema(examples = "You both want to play chess on Friday.")
        String text) {}
