package org.parley.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The one-time right to create an administrator. Only the newest one works, once, until it expires. */
@Entity
@Table(name = "setup_link")
public class SetupLink {
    @Id
    UUID id;

    @Column(name = "code_hash")
    String codeHash;

    Instant expires;

    /** For JPA. */
    protected SetupLink() {}

    public SetupLink(UUID id, String codeHash, Instant expires) {
        this.id = Objects.requireNonNull(id);
        this.codeHash = Objects.requireNonNull(codeHash);
        this.expires = Objects.requireNonNull(expires);
    }
}
