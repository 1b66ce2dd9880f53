package org.parley.session.entity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The sessions that have not ended, unless a method says otherwise. What is done for many at once, on behalf of many, is
 * plain JDBC; within a transaction its connection takes part in it.
 */
@ApplicationScoped
public class Sessions {
    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager entityManager;

    @Resource(lookup = "java:jboss/datasources/ParleyDS")
    DataSource dataSource;

    /** Who, which kind, and whether it has ended; a null means any. */
    public record Filter(String who, String kind, Boolean ended) {}

    public void add(Session session) {
        entityManager.persist(session);
    }

    public Optional<Session> byId(UUID id) {
        return entityManager
                .createQuery("select s from Session s where s.id = :id and s.ended is null", Session.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The same, and nobody else changes it before the transaction is over. */
    public Optional<Session> locked(UUID id) {
        return entityManager
                .createQuery("select s from Session s where s.id = :id and s.ended is null", Session.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those of them that nobody else changes now, and nobody does before the transaction is over. Waits for none. */
    public Set<UUID> free(Collection<UUID> ids) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select id from session where id = any(?) and ended is null for update skip locked")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                var free = new HashSet<UUID>();
                while (rows.next()) {
                    free.add(rows.getObject(1, UUID.class));
                }
                return free;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the sessions cannot be read", failure);
        }
    }

    /** Newest first, here and below: of two who end several of the same, one waits for the other. */
    public List<Session> of(String who) {
        return entityManager
                .createQuery(
                        "select s from Session s where s.who = :who and s.ended is null order by s.id desc",
                        Session.class)
                .setParameter("who", who)
                .getResultList();
    }

    public List<Session> ofDomain(String domain) {
        return entityManager
                .createQuery(
                        "select s from Session s where s.domain = :domain and s.ended is null order by s.id desc",
                        Session.class)
                .setParameter("domain", domain)
                .getResultList();
    }

    public List<Session> ofOtherNodes(String kind, Collection<UUID> nodes) {
        return entityManager
                .createQuery(
                        "select s from Session s where s.kind = :kind and s.ended is null"
                                + " and (s.node is null or s.node not in :nodes) order by s.id desc",
                        Session.class)
                .setParameter("kind", kind)
                .setParameter("nodes", nodes)
                .getResultList();
    }

    /** Which of them have not. */
    public List<UUID> notEnded(List<UUID> ids) {
        var found = new ArrayList<UUID>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            found.addAll(entityManager
                    .createQuery("select s.id from Session s where s.id in :ids and s.ended is null", UUID.class)
                    .setParameter("ids", ids.subList(i, Math.min(i + AT_ONCE, ids.size())))
                    .getResultList());
        }
        return found;
    }

    /** Those whose own end has come. */
    public List<Session> expired(Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select s from Session s where s.expires <= :now and s.ended is null order by s.expires",
                        Session.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of the kind that were opened or last used too long ago. */
    public List<Session> resting(String kind, Instant openedBefore, Instant usedBefore, int limit) {
        return entityManager
                .createQuery(
                        "select s from Session s where s.kind = :kind and s.ended is null"
                                + " and (s.opened <= :openedBefore or s.lastUsed <= :usedBefore) order by s.opened",
                        Session.class)
                .setParameter("kind", kind)
                .setParameter("openedBefore", openedBefore)
                .setParameter("usedBefore", usedBefore)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Newest first, beginning before the given id; also those that have ended, if the filter lets them. */
    public List<Session> newest(Filter filter, UUID before, int limit) {
        var builder = entityManager.getCriteriaBuilder();
        var query = builder.createQuery(Session.class);
        var row = query.from(Session.class);
        var condition = builder.conjunction();
        if (filter.ended() != null) {
            var ended = row.get("ended");
            condition = filter.ended() ? builder.isNotNull(ended) : builder.isNull(ended);
        }
        if (filter.who() != null) {
            condition = builder.and(condition, builder.equal(row.get("who"), filter.who()));
        }
        if (filter.kind() != null) {
            condition = builder.and(condition, builder.equal(row.get("kind"), filter.kind()));
        }
        if (before != null) {
            condition = builder.and(condition, builder.lessThan(row.<UUID>get("id"), before));
        }
        query.where(condition).orderBy(builder.desc(row.get("id")));
        return entityManager.createQuery(query).setMaxResults(limit).getResultList();
    }

    /** Writes nothing when the session was used after the given moment, so a busy session costs few writes. */
    public void use(UUID id, Instant now, Instant unlessUsedAfter) {
        entityManager
                .createQuery("update Session s set s.lastUsed = :now"
                        + " where s.id = :id and s.ended is null and s.lastUsed < :unlessUsedAfter")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("unlessUsedAfter", unlessUsedAfter)
                .executeUpdate();
    }

    /** Writes only what is later than what stands there. In the order in which sessions are ended, lest two wait for each other. */
    public void use(Map<UUID, Instant> moments) {
        changed(
                "update session set last_used = ? where id = ? and ended is null and last_used < ?",
                new TreeMap<>(moments)
                        .descendingMap().entrySet().stream()
                                .map(use -> new Object[] {at(use.getValue()), use.getKey(), at(use.getValue())})
                                .toList());
    }

    /** Of several that the caller holds. */
    public void use(Collection<UUID> ids, Instant now, Instant unlessUsedAfter) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "update session set last_used = ? where id = any(?) and ended is null and last_used < ?")) {
            statement.setObject(1, at(now));
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            statement.setObject(3, at(unlessUsedAfter));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the sessions cannot be written", failure);
        }
    }

    /** Of several that the caller holds; whoever extends sessions uses them. False if any of them has ended or expired. */
    public boolean extend(Map<UUID, Instant> expires, Instant now) {
        var counts = changed(
                "update session set expires = ?, last_used = ?"
                        + " where id = ? and ended is null and (expires is null or expires > ?)",
                expires.entrySet().stream()
                        .map(end -> new Object[] {at(end.getValue()), at(now), end.getKey(), at(now)})
                        .toList());
        return Arrays.stream(counts).allMatch(count -> count == 1);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** The same statement for each of these rows of values, sent at once. @return how many rows each changed */
    private int[] changed(String sql, List<Object[]> rows) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var values : rows) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("the sessions cannot be written", failure);
        }
    }

    /** True for exactly one of those who try at the same time. */
    public boolean end(UUID id, Instant now, String reason) {
        return entityManager
                        .createQuery("update Session s set s.ended = :now, s.endReason = :reason"
                                + " where s.id = :id and s.ended is null")
                        .setParameter("now", now)
                        .setParameter("reason", reason)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Forgets the sessions that ended before the given moment. */
    public int purge(Instant endedBefore) {
        return entityManager
                .createQuery("delete from Session s where s.ended < :endedBefore")
                .setParameter("endedBefore", endedBefore)
                .executeUpdate();
    }
}
