package org.parley.openid.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One generation of the key of one algorithm. It never changes: it signs from its moment on until that of the next
 * generation has come, and goes some time after that.
 */
@Entity
@Table(name = "openid_key")
public class SigningKey {
    @Id
    UUID id;

    String algorithm;

    int generation;

    String sealed;

    Instant created;

    @Column(name = "signs_from")
    Instant signsFrom;

    /** For JPA. */
    protected SigningKey() {}

    public SigningKey(UUID id, String algorithm, int generation, String sealed) {
        this.id = Objects.requireNonNull(id);
        this.algorithm = Objects.requireNonNull(algorithm);
        this.generation = generation;
        this.sealed = Objects.requireNonNull(sealed);
    }

    public SigningKey made(Instant created, Instant signsFrom) {
        this.created = Objects.requireNonNull(created);
        this.signsFrom = Objects.requireNonNull(signsFrom);
        return this;
    }

    public UUID id() {
        return id;
    }

    public String algorithm() {
        return algorithm;
    }

    public int generation() {
        return generation;
    }

    public String sealed() {
        return sealed;
    }

    public Instant created() {
        return created;
    }

    public Instant signsFrom() {
        return signsFrom;
    }
}
