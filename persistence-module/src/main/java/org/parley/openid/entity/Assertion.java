package org.parley.openid.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** An assertion that was used, by a hash of its issuer and id. */
@Entity
@Table(name = "openid_assertion")
public class Assertion {
    @Id
    String hash;

    Instant expires;

    /** For JPA. */
    protected Assertion() {}

    public Assertion(String hash, Instant expires) {
        this.hash = Objects.requireNonNull(hash);
        this.expires = Objects.requireNonNull(expires);
    }
}
