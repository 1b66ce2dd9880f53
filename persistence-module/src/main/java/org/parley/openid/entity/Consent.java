package org.parley.openid.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a person allowed an app. It grows when the app asks for more and the person agrees, and goes when withdrawn. */
@Entity
@Table(name = "openid_consent")
public class Consent {
    @Id
    UUID id;

    UUID app;

    String who;

    String scopes;

    String claims;

    Instant given;

    Instant changed;

    /** For JPA. */
    protected Consent() {}

    public Consent(UUID id, UUID app, String who, Instant given) {
        this.id = Objects.requireNonNull(id);
        this.app = Objects.requireNonNull(app);
        this.who = Objects.requireNonNull(who);
        this.given = Objects.requireNonNull(given);
        this.changed = given;
        this.scopes = "";
        this.claims = "";
    }

    public void allow(String scopes, String claims, Instant now) {
        this.scopes = scopes;
        this.claims = claims;
        this.changed = now;
    }

    public UUID id() {
        return id;
    }

    public UUID app() {
        return app;
    }

    public String who() {
        return who;
    }

    public String scopes() {
        return scopes;
    }

    public String claims() {
        return claims;
    }

    public Instant given() {
        return given;
    }

    public Instant changed() {
        return changed;
    }
}
