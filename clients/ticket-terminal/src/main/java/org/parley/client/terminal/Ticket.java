package org.parley.client.terminal;

import java.util.Objects;

/**
 * What lets one person use one application server: who they are there, the key that is shown with each request, and the
 * key that gets new keys. The refresh key is for the platform alone.
 *
 * @param userId the person's user ID; it stays the same through every refresh
 * @param authorizationKey shown to the application server with each request; short-lived
 * @param refreshKey shown to the platform only
 */
public record Ticket(String userId, String authorizationKey, String refreshKey) {

    /**
     * A ticket with all of its parts.
     *
     * @param userId the person's user ID
     * @param authorizationKey shown to the application server
     * @param refreshKey shown to the platform
     * @throws NullPointerException when a part is missing
     */
    public Ticket {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(authorizationKey, "authorizationKey");
        Objects.requireNonNull(refreshKey, "refreshKey");
    }

    /** The value of the header {@code Authorization}. */
    String authorization() {
        return "Ticket " + userId + ':' + authorizationKey;
    }

    /** Names the person, never the keys. */
    @Override
    public String toString() {
        return "Ticket[" + userId + ']';
    }
}
