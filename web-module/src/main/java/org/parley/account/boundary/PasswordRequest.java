package org.parley.account.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new password. */
public record PasswordRequest(@NotNull @Size(max = 512) String password) {

    @Override
    public String toString() {
        return "PasswordRequest[…]";
    }
}
