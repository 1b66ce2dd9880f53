package org.parley.ticket.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.parley.ticket.Authenticate;

/** @param device what the person would recognise in a list; may be left out */
public record AuthenticateRequest(
        @NotBlank @Size(max = 512) String userName,
        @NotNull @Size(max = 512) String password,
        @NotBlank @Size(max = 128) String resourceServer,
        @Size(max = 128) @Pattern(regexp = "\\P{Cntrl}*") String device) {

    Authenticate from(String address) {
        return new Authenticate(userName, password, resourceServer, device, address);
    }

    @Override
    public String toString() {
        return "AuthenticateRequest[" + resourceServer + "]";
    }
}
