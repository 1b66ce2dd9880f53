package org.parley.ticket.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param displayName null to show the user name */
public record RegistrationRequest(
        @NotBlank @Size(max = 256) String userName,
        @NotNull @Size(max = 512) String password,
        @Size(max = 256) String displayName) {

    @Override
    public String toString() {
        return "RegistrationRequest[…]";
    }
}
