package org.parley.ticket.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.parley.ticket.Refresh;

/** What a terminal shows of its ticket to get new keys. */
public record RefreshRequest(
        @NotBlank @Size(max = 128) String resourceServer,
        @NotBlank @Size(max = 64) String userId,
        @NotBlank @Size(max = 128) String refreshKey) {

    Refresh from(String address) {
        return new Refresh(resourceServer, userId, refreshKey, address);
    }

    @Override
    public String toString() {
        return "RefreshRequest[" + resourceServer + "]";
    }
}
