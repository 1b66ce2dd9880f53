package org.parley.repeat.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A request under a key, of both of which only fingerprints are kept. Without an answer while it is under way. */
@Entity
@Table(name = "repeatable_request")
public class RepeatableRequest {
    @Id
    @Column(name = "key_print")
    String keyPrint;

    @Column(name = "request_print")
    String requestPrint;

    String answer;

    Instant began;

    /** For JPA. */
    protected RepeatableRequest() {}

    public RepeatableRequest(String keyPrint, String requestPrint, Instant began) {
        this.keyPrint = Objects.requireNonNull(keyPrint);
        this.requestPrint = Objects.requireNonNull(requestPrint);
        this.began = Objects.requireNonNull(began);
    }

    public void begin(Instant now) {
        began = now;
    }

    public void answer(String sealed) {
        answer = Objects.requireNonNull(sealed);
    }

    public boolean isOf(String otherRequestPrint) {
        return requestPrint.equals(otherRequestPrint);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Instant began() {
        return began;
    }
}
