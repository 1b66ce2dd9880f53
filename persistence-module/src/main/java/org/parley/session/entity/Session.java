package org.parley.session.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One sign-in and all that hangs on it. Opened once, used, ended once. Use and end are written by conditional updates in
 * {@link Sessions}, so that of several who end a session exactly one is told that it did.
 */
@Entity
@Table(name = "session")
public class Session {
    @Id
    UUID id;

    String who;

    String domain;

    String kind;

    String device;

    String address;

    Instant opened;

    @Column(name = "last_used")
    Instant lastUsed;

    String client;

    Instant expires;

    Instant ended;

    @Column(name = "end_reason")
    String endReason;

    UUID node;

    /** For JPA. */
    protected Session() {}

    public Session(UUID id, String who, String kind, Instant opened) {
        int at = who.indexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("not a bare JID with a local part");
        }
        this.id = Objects.requireNonNull(id);
        this.who = who;
        this.domain = who.substring(at + 1);
        this.kind = Objects.requireNonNull(kind);
        this.opened = Objects.requireNonNull(opened);
        this.lastUsed = opened;
    }

    public Session from(String device, String address) {
        this.device = cut(device, 256);
        this.address = cut(address, 64);
        return this;
    }

    /** What it is for; null when there is nothing beside the device. */
    public Session forClient(String software) {
        this.client = cut(software, 256);
        return this;
    }

    /** When it ends at the latest; null to leave it to the rules of its kind. */
    public Session until(Instant end) {
        this.expires = end;
        return this;
    }

    /** The node that it was opened on, and perhaps ends with. */
    public Session on(UUID node) {
        this.node = node;
        return this;
    }

    public boolean expired(Instant now) {
        return expires != null && !expires.isAfter(now);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    public UUID id() {
        return id;
    }

    public String who() {
        return who;
    }

    public String kind() {
        return kind;
    }

    public String device() {
        return device;
    }

    public String address() {
        return address;
    }

    public Instant opened() {
        return opened;
    }

    public Instant lastUsed() {
        return lastUsed;
    }

    public String client() {
        return client;
    }

    public Instant expires() {
        return expires;
    }

    /** Null while it has not ended. */
    public Instant endedAt() {
        return ended;
    }

    public String endReason() {
        return endReason;
    }
}
