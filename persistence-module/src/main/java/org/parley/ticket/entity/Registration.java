package org.parley.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A registration under an idempotency key, of which only a fingerprint is kept. */
@Entity
@Table(name = "ticket_registration")
public class Registration {
    @Id
    @Column(name = "key_hash")
    String keyHash;

    String username;

    Instant created;

    /** For JPA. */
    protected Registration() {}

    public Registration(String keyHash, String username, Instant created) {
        this.keyHash = Objects.requireNonNull(keyHash);
        this.username = Objects.requireNonNull(username);
        this.created = Objects.requireNonNull(created);
    }

    public String username() {
        return username;
    }
}
