package org.parley.resource.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** How often one thing came of the questions of one app resource server in one hour. */
@Entity
@Table(name = "resource_server_verifies")
public class HourOfVerifies {
    @Id
    UUID id;

    @Column(name = "server_id", updatable = false)
    UUID serverId;

    @Column(name = "hour_begins", updatable = false)
    Instant hour;

    @Column(updatable = false)
    String outcome;

    long times;

    /** For JPA. */
    protected HourOfVerifies() {}

    public HourOfVerifies(UUID id, UUID serverId, Instant hour, String outcome, long times) {
        this.id = Objects.requireNonNull(id);
        this.serverId = Objects.requireNonNull(serverId);
        this.hour = Objects.requireNonNull(hour);
        this.outcome = Objects.requireNonNull(outcome);
        this.times = times;
    }

    public Instant hour() {
        return hour;
    }

    public String outcome() {
        return outcome;
    }

    public long times() {
        return times;
    }
}
