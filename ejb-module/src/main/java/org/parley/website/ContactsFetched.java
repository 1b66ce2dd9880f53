package org.parley.website;

import java.util.List;

/** The site delivered this member's contacts, changed or not; they are stored. Fired asynchronously. */
public record ContactsFetched(String domain, String userName, List<Contact> contacts) {
    public ContactsFetched {
        contacts = List.copyOf(contacts);
    }
}
