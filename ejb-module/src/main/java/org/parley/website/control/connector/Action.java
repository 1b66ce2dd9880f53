package org.parley.website.control.connector;

import java.util.Locale;

/** What a connector can be asked; the word ends the address and begins the body. */
public enum Action {
    VERIFY,
    CONTACTS,
    POSTINGS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
