package org.parley.account;

import org.parley.kernel.Page;

/** A part of the list of accounts, in the order of their creation. */
public record AccountQuery(String cursor, int limit) {

    public AccountQuery {
        Page.checked(limit);
    }
}
