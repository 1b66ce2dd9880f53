package org.parley.example.partner.site;

import java.util.List;

/** Somebody in a member's address book, as the member calls and groups them. */
public record Contact(String userName, String name, List<String> groups) {
    public Contact {
        Limits.userName(userName);
        name = Limits.line("A name", name, Limits.NAME);
        groups = groups == null
                ? List.of()
                : groups.stream()
                        .map(group -> Limits.line("A group", group, Limits.GROUP))
                        .distinct()
                        .toList();
        if (groups.size() > Limits.GROUPS) {
            throw new InputRefused("A contact is in at most %d groups.".formatted(Limits.GROUPS));
        }
    }
}
