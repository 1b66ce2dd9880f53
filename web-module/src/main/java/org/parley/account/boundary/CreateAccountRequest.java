package org.parley.account.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param administrator whether the account gets the role ADMINISTRATOR; not when left out */
public record CreateAccountRequest(
        @NotBlank @Size(max = 256) String username,
        @NotNull @Size(max = 512) String password,
        @Size(max = 256) String displayName,
        boolean administrator) {

    @Override
    public String toString() {
        return "CreateAccountRequest[" + username + "]";
    }
}
