package org.parley.example.app.store;

import java.time.Instant;

/**
 * The keys to what Parley holds about one person.
 *
 * @param expires when the access token does
 * @param session Parley's name of the session that they rest on
 */
public record Tokens(String access, String refresh, Instant expires, String scope, String session) {
    @Override
    public String toString() {
        return "Tokens[until " + expires + "]";
    }
}
