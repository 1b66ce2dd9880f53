package org.parley.website.control.feed;

import java.util.List;
import org.parley.website.Contact;
import org.parley.website.entity.ContactList;

/** Contacts as others see them. */
public final class Contacts {
    private Contacts() {}

    public static List<Contact> of(ContactList list) {
        return list.contacts().stream()
                .map(contact -> new Contact(contact.userName(), contact.name(), contact.groupNames()))
                .toList();
    }
}
