package org.parley.ticket;

import java.time.Duration;

/**
 * A ticket, for the one time that its keys are readable.
 *
 * @param expiresIn of the authorization key
 * @param refreshExpiresIn of the refresh key
 */
public record IssuedTicket(
        String resourceServer,
        String userId,
        String authorizationKey,
        String refreshKey,
        Duration expiresIn,
        Duration refreshExpiresIn) {

    @Override
    public String toString() {
        return "IssuedTicket[" + resourceServer + "]";
    }
}
