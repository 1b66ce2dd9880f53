package org.parley.session.entity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** The sessions that have not ended, unless a method says otherwise. */
@ApplicationScoped
public class Sessions {
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

    public List<Session> ofKind(String kind) {
        return entityManager
                .createQuery("select s from Session s where s.kind = :kind and s.ended is null", Session.class)
                .setParameter("kind", kind)
                .getResultList();
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

    /**
     * Writes only what is later than what stands there. In the order in which sessions are ended, lest two wait for each
     * other; by plain JDBC, since these are many.
     */
    public void use(Map<UUID, Instant> moments) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "update session set last_used = ? where id = ? and ended is null and last_used < ?")) {
            for (var use : new TreeMap<>(moments).descendingMap().entrySet()) {
                var moment = use.getValue().atOffset(ZoneOffset.UTC);
                statement.setObject(1, moment);
                statement.setObject(2, use.getKey());
                statement.setObject(3, moment);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("the sessions cannot be written", failure);
        }
    }

    /** Whoever extends a session uses it. False if it has ended or expired. */
    public boolean extend(UUID id, Instant expires, Instant now) {
        return entityManager
                        .createQuery("update Session s set s.expires = :expires, s.lastUsed = :now"
                                + " where s.id = :id and s.ended is null and (s.expires is null or s.expires > :now)")
                        .setParameter("expires", expires)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
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
