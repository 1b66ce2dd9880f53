package org.parley.example.partner.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.TreeSet;

/** "Look again": what changed, and for contacts whose. It carries no content; Parley asks for that. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Notice(Set<String> changed, Set<String> userNames) {
    public static Notice contactsOf(String userName) {
        return new Notice(Set.of("contacts"), Set.of(userName));
    }

    public static Notice postings() {
        return new Notice(Set.of("postings"), Set.of());
    }

    @JsonProperty("action")
    String action() {
        return "notify";
    }

    Notice and(Notice other) {
        return other == null ? this : new Notice(union(changed, other.changed), union(userNames, other.userNames));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
