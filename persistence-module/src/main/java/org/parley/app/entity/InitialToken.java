package org.parley.app.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Lets whoever holds it register apps, as often as it says, until it expires. Kept as a hash. */
@Entity
@Table(name = "app_initial_token")
public class InitialToken {
    @Id
    UUID id;

    String hash;

    String label;

    @Column(name = "uses_left")
    int usesLeft;

    @Column(name = "made_by")
    String madeBy;

    Instant created;

    Instant expires;

    /** For JPA. */
    protected InitialToken() {}

    public InitialToken(UUID id, String hash, String label, int uses) {
        this.id = id;
        this.hash = hash;
        this.label = label;
        this.usesLeft = uses;
    }

    public InitialToken made(String by, Instant now, Instant until) {
        madeBy = by;
        created = now;
        expires = until;
        return this;
    }

    public UUID id() {
        return id;
    }

    public String label() {
        return label;
    }

    public int usesLeft() {
        return usesLeft;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant created() {
        return created;
    }

    public Instant expires() {
        return expires;
    }
}
