package org.parley.website.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What came of the sign-ins at one site in one hour. */
@Entity
@Table(name = "website_verdicts")
public class HourOfVerdicts {
    @Id
    UUID id;

    @Column(name = "website_id", updatable = false)
    UUID websiteId;

    @Column(name = "hour_begins", updatable = false)
    Instant hour;

    int accepted;

    int refused;

    int unavailable;

    @Column(name = "latency_ms")
    long latency;

    /** Numbers of verdicts, and the milliseconds that all of them took together. */
    public record Figures(int accepted, int refused, int unavailable, long latency) {}

    /** For JPA. */
    protected HourOfVerdicts() {}

    public HourOfVerdicts(UUID id, UUID websiteId, Instant hour, Figures figures) {
        this.id = Objects.requireNonNull(id);
        this.websiteId = Objects.requireNonNull(websiteId);
        this.hour = Objects.requireNonNull(hour);
        accepted = figures.accepted();
        refused = figures.refused();
        unavailable = figures.unavailable();
        latency = figures.latency();
    }

    public Instant hour() {
        return hour;
    }

    public Figures figures() {
        return new Figures(accepted, refused, unavailable, latency);
    }
}
