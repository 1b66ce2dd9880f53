package org.parley.ticket.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.parley.ticket.Holder;

/** @param ticket the id of the one to end, out of the list */
public record EndTicketRequest(
        @NotBlank @Size(max = 64) String userId,
        @NotBlank @Size(max = 128) String refreshKey,
        @NotNull UUID ticket) {

    Holder from(String address) {
        return new Holder(userId, refreshKey, address);
    }

    @Override
    public String toString() {
        return "EndTicketRequest[" + ticket + "]";
    }
}
