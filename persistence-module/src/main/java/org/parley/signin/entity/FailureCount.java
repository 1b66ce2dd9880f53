package org.parley.signin.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * How often sign-ins of one account, from one address or through one partner have failed lately. It begins with a
 * failure, grows, may block for a while, and is forgotten at its end or by a success.
 */
@Entity
@Table(name = "signin_failure_count")
public class FailureCount {
    @Id
    String fingerprint;

    String kind;

    int failures;

    @Column(name = "blocked_until")
    Instant blockedUntil;

    Instant ends;

    /** For JPA. */
    protected FailureCount() {}

    public FailureCount(String fingerprint, String kind) {
        this.fingerprint = Objects.requireNonNull(fingerprint);
        this.kind = Objects.requireNonNull(kind);
    }

    /** Whether this one is as good as none. */
    public boolean over(Instant now) {
        return ends == null || !ends.isAfter(now);
    }

    public void startAfresh(Instant end) {
        failures = 0;
        blockedUntil = null;
        ends = Objects.requireNonNull(end);
    }

    /** @return how many there are now */
    public int addFailure() {
        return ++failures;
    }

    public void rememberUntil(Instant end) {
        ends = Objects.requireNonNull(end);
    }

    public void blockUntil(Instant moment) {
        blockedUntil = Objects.requireNonNull(moment);
    }

    public boolean blocks(Instant now) {
        return blockedUntil != null && blockedUntil.isAfter(now);
    }

    public String fingerprint() {
        return fingerprint;
    }

    public Instant ends() {
        return ends;
    }

    public int failures() {
        return failures;
    }

    /** The end of the present or last block; null without one. */
    public Instant blockedUntil() {
        return blockedUntil;
    }
}
