package org.parley.example.partner.page;

import java.time.Instant;

/** A member's visit to the pages: the cookie's value, whose it is, and the token that every form carries. */
record Session(String id, String userName, String formToken, Instant expires) {
    @Override
    public String toString() {
        return "Session[" + userName + "]";
    }
}
