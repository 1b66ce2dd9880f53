package org.parley.ticket;

/**
 * A terminal that proves whose it is by a refresh key. Not by an authorization key: resource servers see those.
 *
 * @param address where the request came from
 */
public record Holder(String userId, String refreshKey, String address) {

    @Override
    public String toString() {
        return "Holder[…]";
    }
}
