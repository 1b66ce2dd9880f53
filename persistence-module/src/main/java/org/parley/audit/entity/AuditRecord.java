package org.parley.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One line of the audit log. It is written once and never changed. What comes from outside is cut to the size of its
 * column, so that nobody can keep an act out of the log by a long name.
 */
@Entity
@Table(name = "audit_record")
public class AuditRecord {
    @Id
    UUID id;

    @Column(updatable = false)
    Instant occurred;

    @Column(updatable = false)
    String action;

    @Column(updatable = false)
    String actor;

    @Column(updatable = false)
    String subject;

    @Column(updatable = false)
    String address;

    @Column(name = "correlation_id", updatable = false)
    String correlationId;

    @Column(updatable = false)
    String details;

    /** For JPA. */
    protected AuditRecord() {}

    public AuditRecord(UUID id, Instant occurred, String action, String correlationId) {
        this.id = Objects.requireNonNull(id);
        this.occurred = Objects.requireNonNull(occurred);
        this.action = cut(Objects.requireNonNull(action), 64);
        this.correlationId = cut(Objects.requireNonNull(correlationId), 64);
    }

    public AuditRecord about(String actor, String subject, String address, String details) {
        this.actor = cut(actor, 512);
        this.subject = cut(subject, 512);
        this.address = cut(address, 64);
        this.details = cut(details, 4000);
        return this;
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    public UUID id() {
        return id;
    }

    public Instant occurred() {
        return occurred;
    }

    public String action() {
        return action;
    }

    public String actor() {
        return actor;
    }

    public String subject() {
        return subject;
    }

    public String address() {
        return address;
    }

    public String correlationId() {
        return correlationId;
    }

    public String details() {
        return details;
    }
}
