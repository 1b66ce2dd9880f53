package org.parley.im.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** Someone from whom an account does not want to hear, until it says otherwise. */
@Entity
@Table(name = "im_blocked")
public class BlockedAddress {
    @Id
    UUID id;

    String owner;

    String address;

    /** For JPA. */
    protected BlockedAddress() {}

    /** @param address a JID of any form: with a resource, bare, or a domain */
    public BlockedAddress(UUID id, String owner, String address) {
        this.id = Objects.requireNonNull(id);
        this.owner = Objects.requireNonNull(owner);
        this.address = Objects.requireNonNull(address);
    }

    public String address() {
        return address;
    }
}
