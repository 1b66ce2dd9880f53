package org.parley.website;

import java.util.List;

/**
 * Someone a member knows on the same website.
 *
 * @param userName the local part, prepared as for a JID.
 * @param name what the site calls them; empty if it says nothing.
 */
public record Contact(String userName, String name, List<String> groups) {
    public Contact {
        groups = List.copyOf(groups);
    }
}
