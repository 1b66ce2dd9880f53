package org.parley.resource.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The figures of all app resource servers. */
@ApplicationScoped
public class HoursOfVerifies {
    @PersistenceContext
    EntityManager entityManager;

    /** False if there is no row yet. Adds in place, so that several nodes may count. */
    public boolean increase(UUID serverId, Instant hour, String outcome, long by) {
        return entityManager
                        .createQuery("""
                                update HourOfVerifies h set h.times = h.times + :times
                                where h.serverId = :server and h.hour = :hour and h.outcome = :outcome""")
                        .setParameter("times", by)
                        .setParameter("server", serverId)
                        .setParameter("hour", hour)
                        .setParameter("outcome", outcome)
                        .executeUpdate()
                > 0;
    }

    public void add(HourOfVerifies hour) {
        entityManager.persist(hour);
    }

    /** Oldest first; what did not happen has no row. */
    public List<HourOfVerifies> since(UUID serverId, Instant from) {
        return entityManager
                .createQuery("""
                        select h from HourOfVerifies h
                        where h.serverId = :server and h.hour >= :from order by h.hour""", HourOfVerifies.class)
                .setParameter("server", serverId)
                .setParameter("from", from)
                .getResultList();
    }

    public void removeBefore(Instant hour) {
        entityManager
                .createQuery("delete from HourOfVerifies h where h.hour < :hour")
                .setParameter("hour", hour)
                .executeUpdate();
    }
}
