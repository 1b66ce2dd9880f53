package org.parley.example.partner.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A member of the website. Contacts are kept in the order in which they were added. */
public record Member(
        String userName, String displayName, PasswordHash password, int failedAttempts, List<Contact> contacts) {
    public Member {
        Limits.userName(userName);
        displayName = Limits.line("A display name", displayName, Limits.NAME);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        if (contacts.size() > Limits.CONTACTS) {
            throw new InputRefused("An address book has at most %d contacts.".formatted(Limits.CONTACTS));
        }
        if (contacts.stream().map(Contact::userName).distinct().count() < contacts.size()) {
            throw new InputRefused("Somebody is in this address book twice.");
        }
    }

    public static Member joining(String userName, String displayName, PasswordHash password) {
        return new Member(userName, displayName, password, 0, List.of());
    }

    public Optional<Contact> contact(String name) {
        return contacts.stream().filter(known -> known.userName().equals(name)).findFirst();
    }

    public Member withContacts(List<Contact> newContacts) {
        return new Member(userName, displayName, password, failedAttempts, newContacts);
    }

    /** Adds the contact, or replaces the one of the same user name in its place. */
    public Member withContact(Contact contact) {
        if (contact(contact.userName()).isEmpty()) {
            return withContacts(
                    Stream.concat(contacts.stream(), Stream.of(contact)).toList());
        }
        return withContacts(contacts.stream()
                .map(known -> known.userName().equals(contact.userName()) ? contact : known)
                .toList());
    }

    public Member withoutContact(String name) {
        return withContacts(contacts.stream()
                .filter(known -> !known.userName().equals(name))
                .toList());
    }

    Member withFailedAttempts(int attempts) {
        return new Member(userName, displayName, password, attempts, contacts);
    }
}
