package org.parley.call.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A call that may come again under the same key; without an answer while the first is under way. */
@Entity
@Table(name = "call_repeat")
public class Repeat {
    @Id
    UUID id;

    UUID app;

    @Column(name = "key_hash")
    String keyHash;

    @Column(name = "request_hash")
    String requestHash;

    String answer;

    Instant began;

    /** For JPA. */
    protected Repeat() {}

    public Repeat(UUID id, UUID app, String keyHash, String requestHash, Instant began) {
        this.id = Objects.requireNonNull(id);
        this.app = Objects.requireNonNull(app);
        this.keyHash = Objects.requireNonNull(keyHash);
        this.requestHash = Objects.requireNonNull(requestHash);
        this.began = Objects.requireNonNull(began);
    }

    public void begin(Instant now) {
        began = now;
    }

    public void answer(String answer) {
        this.answer = Objects.requireNonNull(answer);
    }

    public UUID id() {
        return id;
    }

    public boolean isOf(String otherRequestHash) {
        return requestHash.equals(otherRequestHash);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Instant began() {
        return began;
    }
}
