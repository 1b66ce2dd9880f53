package org.parley.ticket.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.parley.ticket.Holder;

/** By which a terminal proves whose it is. */
public record HolderRequest(
        @NotBlank @Size(max = 64) String userId,
        @NotBlank @Size(max = 128) String refreshKey) {

    Holder from(String address) {
        return new Holder(userId, refreshKey, address);
    }

    @Override
    public String toString() {
        return "HolderRequest[…]";
    }
}
