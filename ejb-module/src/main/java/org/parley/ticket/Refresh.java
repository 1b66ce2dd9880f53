package org.parley.ticket;

/** A terminal wants new keys for its ticket. */
public record Refresh(String resourceServer, String userId, String refreshKey, String address) {

    @Override
    public String toString() {
        return "Refresh[" + resourceServer + "]";
    }
}
