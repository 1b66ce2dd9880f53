package org.parley.account.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new password. */
public record PasswordRequest(
        @NotNull @Size(max = 512) @Schema(examples = "correct horse battery staple")
        String password) {

    @Override
    public String toString() {
        return "PasswordRequest[…]";
    }
}
