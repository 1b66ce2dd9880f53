package org.parley.audit.entity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.parley.kernel.Ids;

/**
 * Appends and reads; there is no way to change or remove. Appending is plain JDBC, because every act does it: within a
 * transaction the connection takes part in it, without the session and the flush that an entity would cost.
 */
@ApplicationScoped
public class AuditRecords {
    private static final String APPEND = """
            insert into audit_record (id, occurred, action, actor, subject, address, correlation_id, details)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final Duration DRIFT = Duration.ofMinutes(1);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("5000-01-01T00:00:00Z");

    @Resource(lookup = "java:jboss/datasources/ParleyDS")
    DataSource dataSource;

    @PersistenceContext
    EntityManager entityManager;

    /** What to look for; a null means any. The time span is half-open. */
    public record Filter(
            String actor, String subject, String actionPrefix, String correlationId, Instant from, Instant until) {}

    public void append(List<AuditRecord> entries) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            for (var entry : entries) {
                set(statement, entry);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("the audit log cannot be written", failure);
        }
    }

    private static void set(PreparedStatement statement, AuditRecord entry) throws SQLException {
        statement.setObject(1, entry.id());
        statement.setObject(2, entry.occurred().atOffset(ZoneOffset.UTC));
        statement.setString(3, entry.action());
        statement.setString(4, entry.actor());
        statement.setString(5, entry.subject());
        statement.setString(6, entry.address());
        statement.setString(7, entry.correlationId());
        statement.setString(8, entry.details());
    }

    /** Newest first, beginning before the given id. */
    public List<AuditRecord> newest(Filter filter, UUID before, int limit) {
        var builder = entityManager.getCriteriaBuilder();
        var query = builder.createQuery(AuditRecord.class);
        var row = query.from(AuditRecord.class);
        var conditions = conditions(filter, builder, row);
        if (before != null) {
            conditions.add(builder.lessThan(row.get("id"), before));
        }
        query.where(conditions.toArray(Predicate[]::new)).orderBy(builder.desc(row.get("id")));
        return entityManager.createQuery(query).setMaxResults(limit).getResultList();
    }

    private static List<Predicate> conditions(Filter filter, CriteriaBuilder builder, Root<AuditRecord> row) {
        var conditions = new ArrayList<Predicate>();
        if (filter.actor() != null) {
            conditions.add(builder.equal(row.get("actor"), filter.actor()));
        }
        if (filter.subject() != null) {
            conditions.add(builder.equal(row.get("subject"), filter.subject()));
        }
        if (filter.actionPrefix() != null) {
            var pattern = filter.actionPrefix().replaceAll("[!%_]", "!$0") + "%";
            conditions.add(builder.like(row.get("action"), pattern, '!'));
        }
        if (filter.correlationId() != null) {
            conditions.add(builder.equal(row.get("correlationId"), filter.correlationId()));
        }
        if (filter.from() != null) {
            conditions.add(builder.greaterThanOrEqualTo(row.get("id"), idOf(filter.from(), -1)));
            conditions.add(builder.greaterThanOrEqualTo(row.get("occurred"), filter.from()));
        }
        if (filter.until() != null) {
            conditions.add(builder.lessThan(row.get("id"), idOf(filter.until(), 1)));
            conditions.add(builder.lessThan(row.get("occurred"), filter.until()));
        }
        return conditions;
    }

    /**
     * The ids tell the time, so a span of it needs no index of its own.
     *
     * @param drift in which direction the id may be off the time that stands in the line
     */
    private static UUID idOf(Instant moment, int drift) {
        var known = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
        return Ids.at(known.plus(DRIFT.multipliedBy(drift)).toEpochMilli(), 0, 0);
    }
}
