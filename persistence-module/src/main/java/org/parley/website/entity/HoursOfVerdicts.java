package org.parley.website.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The verdict figures of all sites. */
@ApplicationScoped
public class HoursOfVerdicts {
    @PersistenceContext
    EntityManager entityManager;

    /** False if the hour has no row yet. Adds in place, so that several nodes may count. */
    public boolean increase(UUID websiteId, Instant hour, HourOfVerdicts.Figures by) {
        return entityManager
                        .createQuery("""
                                update HourOfVerdicts h set h.accepted = h.accepted + :accepted,
                                h.refused = h.refused + :refused, h.unavailable = h.unavailable + :unavailable,
                                h.latency = h.latency + :latency
                                where h.websiteId = :website and h.hour = :hour""")
                        .setParameter("accepted", by.accepted())
                        .setParameter("refused", by.refused())
                        .setParameter("unavailable", by.unavailable())
                        .setParameter("latency", by.latency())
                        .setParameter("website", websiteId)
                        .setParameter("hour", hour)
                        .executeUpdate()
                > 0;
    }

    public void add(HourOfVerdicts hour) {
        entityManager.persist(hour);
    }

    /** Oldest first; hours without a verdict have no row. */
    public List<HourOfVerdicts> since(UUID websiteId, Instant from) {
        return entityManager
                .createQuery("""
                        select h from HourOfVerdicts h
                        where h.websiteId = :website and h.hour >= :from order by h.hour""", HourOfVerdicts.class)
                .setParameter("website", websiteId)
                .setParameter("from", from)
                .getResultList();
    }

    public void removeBefore(Instant hour) {
        entityManager
                .createQuery("delete from HourOfVerdicts h where h.hour < :hour")
                .setParameter("hour", hour)
                .executeUpdate();
    }
}
