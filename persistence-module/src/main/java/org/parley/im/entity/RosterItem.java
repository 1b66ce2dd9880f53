package org.parley.im.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One contact in one roster, on one ground: the owner put it there, or the owner's website lists it. Both may hold at
 * the same time and are kept apart, so that either can end without the other.
 */
@Entity
@Table(name = "im_roster_item")
public class RosterItem {

    /** Who keeps the item. */
    public enum Source {
        /** The owner; the item has a subscription of its own. */
        USER,
        /** The owner's website; the owner sees the contact as long as the site lists it. */
        SITE
    }

    @Id
    UUID id;

    String owner;

    String contact;

    @Enumerated(EnumType.STRING)
    Source source;

    String name;

    @Convert(converter = GroupNames.class)
    @Column(name = "group_names")
    List<String> groups = List.of();

    @Enumerated(EnumType.STRING)
    Subscription subscription = Subscription.NONE;

    boolean asking;

    boolean approved;

    @Version
    int version;

    /** For JPA. */
    protected RosterItem() {}

    public RosterItem(UUID id, String owner, String contact, Source source) {
        this.id = Objects.requireNonNull(id);
        this.owner = Objects.requireNonNull(owner);
        this.contact = Objects.requireNonNull(contact);
        this.source = Objects.requireNonNull(source);
    }

    /** @param name null when the contact has none */
    public void describe(String name, List<String> groups) {
        this.name = name;
        this.groups = List.copyOf(groups);
    }

    public boolean describedAs(String wantedName, List<String> wantedGroups) {
        return Objects.equals(name, wantedName) && groups.equals(wantedGroups);
    }

    /** @param asking whether the owner waits for the contact's answer to a subscription request */
    public void subscribe(Subscription subscription, boolean asking) {
        if (asking && subscription.to()) {
            throw new IllegalStateException("asks for what it has");
        }
        this.subscription = Objects.requireNonNull(subscription);
        this.asking = asking;
    }

    /** @param approved whether a request of the contact is granted before it comes (RFC 6121 section 3.4) */
    public void approve(boolean approved) {
        this.approved = approved;
    }

    public String owner() {
        return owner;
    }

    public String contact() {
        return contact;
    }

    public Source source() {
        return source;
    }

    public String name() {
        return name;
    }

    public List<String> groups() {
        return groups;
    }

    public Subscription subscription() {
        return subscription;
    }

    public boolean asking() {
        return asking;
    }

    public boolean approved() {
        return approved;
    }
}
