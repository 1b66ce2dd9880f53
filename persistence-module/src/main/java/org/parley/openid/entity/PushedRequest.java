package org.parley.openid.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An authorization request that an app handed over in advance. Used once. */
@Entity
@Table(name = "openid_pushed_request")
public class PushedRequest {
    @Id
    String hash;

    UUID app;

    String parameters;

    Instant expires;

    /** For JPA. */
    protected PushedRequest() {}

    public PushedRequest(String hash, UUID app, String parameters, Instant expires) {
        this.hash = Objects.requireNonNull(hash);
        this.app = Objects.requireNonNull(app);
        this.parameters = Objects.requireNonNull(parameters);
        this.expires = Objects.requireNonNull(expires);
    }

    public UUID app() {
        return app;
    }

    public String parameters() {
        return parameters;
    }

    public Instant expires() {
        return expires;
    }
}
