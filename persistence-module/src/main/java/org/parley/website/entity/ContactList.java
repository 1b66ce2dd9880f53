package org.parley.website.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A member's contacts as the site last delivered them, replaced as a whole; only what differs is written. */
@Entity
@Table(name = "website_contact_list")
public class ContactList {
    @Id
    UUID id;

    @Column(name = "website_id", updatable = false)
    UUID websiteId;

    @Column(updatable = false)
    String owner;

    String etag;

    Instant fetched;

    @ElementCollection
    @CollectionTable(name = "website_contact", joinColumns = @JoinColumn(name = "list_id"))
    Set<ListedContact> contacts = new HashSet<>();

    /** For JPA. */
    protected ContactList() {}

    public ContactList(UUID id, UUID websiteId, String owner, Instant now) {
        this.id = Objects.requireNonNull(id);
        this.websiteId = Objects.requireNonNull(websiteId);
        this.owner = Objects.requireNonNull(owner);
        this.fetched = Objects.requireNonNull(now);
    }

    /** @param etag the site's, or null if it has none */
    public void replace(Collection<ListedContact> delivered, String etag, Instant fetched) {
        contacts.retainAll(new HashSet<>(delivered));
        contacts.addAll(delivered);
        this.etag = etag;
        this.fetched = fetched;
    }

    public UUID websiteId() {
        return websiteId;
    }

    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    public Set<ListedContact> contacts() {
        return Set.copyOf(contacts);
    }
}
