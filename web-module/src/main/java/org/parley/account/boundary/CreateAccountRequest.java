package org.parley.account.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param administrator whether the account gets the role ADMINISTRATOR; not when left out */
public record CreateAccountRequest(
        @NotBlank @Size(max = 256) @Schema(examples = "dora")
        String username,

        @NotNull @Size(max = 512) @Schema(examples = "correct horse battery staple")
        String password,

        @Size(max = 256) @Schema(examples = "Dora") String displayName,
        boolean administrator) {

    @Override
    public String toString() {
        return "CreateAccountRequest[" + username + "]";
    }
}
