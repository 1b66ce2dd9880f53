package org.parley.website.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/**
 * One contact of a list.
 *
 * @param websiteId the site of the list, repeated here for the search from the other end
 * @param groups the names, one per line
 */
@Embeddable
public record ListedContact(
        @Column(name = "website_id") UUID websiteId,
        @Column(name = "user_name") String userName,
        String name,
        @Column(name = "group_names") String groups) {

    public static ListedContact of(UUID websiteId, String userName, String name, List<String> groups) {
        return new ListedContact(websiteId, userName, name, String.join("\n", groups));
    }

    public List<String> groupNames() {
        return groups.isEmpty() ? List.of() : List.of(groups.split("\n"));
    }
}
