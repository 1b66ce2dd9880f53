package org.parley.ticket;

import org.parley.repeat.KeyedRequest;

/**
 * Somebody without an account wants one.
 *
 * @param displayName null to show the user name
 * @param idempotencyKey under which the same request may come again; null for none
 * @param address where the request came from
 */
public record Register(String userName, String password, String displayName, String idempotencyKey, String address) {

    /** The name tells callers apart of whom nothing else is known. */
    KeyedRequest keyed() {
        return new KeyedRequest("registration/" + userName, idempotencyKey, displayName + "\n" + password);
    }

    @Override
    public String toString() {
        return "Register[…]";
    }
}
