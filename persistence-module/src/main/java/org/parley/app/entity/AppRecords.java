package org.parley.app.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The apps that are not removed, unless a method says otherwise. */
@ApplicationScoped
public class AppRecords {
    @PersistenceContext
    EntityManager entityManager;

    /** Which apps; a null means any. */
    public record Filter(String state, String publisher) {}

    /** Written at once, so that the second of two who take an address at the same time hears of it here. */
    public void add(AppRecord app) {
        entityManager.persist(app);
        entityManager.flush();
    }

    public Optional<AppRecord> find(UUID id) {
        return Optional.ofNullable(entityManager.find(AppRecord.class, id)).filter(app -> !app.isRemoved());
    }

    /** For changing it: two who do so wait for each other. */
    public Optional<AppRecord> locked(UUID id) {
        return Optional.ofNullable(entityManager.find(AppRecord.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(app -> !app.isRemoved());
    }

    /** In the order of their registration, beginning after the given id. */
    public List<AppRecord> page(Filter filter, UUID after, int limit) {
        var builder = entityManager.getCriteriaBuilder();
        var query = builder.createQuery(AppRecord.class);
        var row = query.from(AppRecord.class);
        var condition = builder.isNull(row.get("removed"));
        if (filter.state() != null) {
            condition = builder.and(condition, builder.equal(row.get("state"), filter.state()));
        }
        if (filter.publisher() != null) {
            condition = builder.and(condition, builder.equal(row.get("publisher"), filter.publisher()));
        }
        if (after != null) {
            condition = builder.and(condition, builder.greaterThan(row.<UUID>get("id"), after));
        }
        query.where(condition).orderBy(builder.asc(row.get("id")));
        return entityManager.createQuery(query).setMaxResults(limit).getResultList();
    }

    public long count() {
        return entityManager
                .createQuery("select count(a) from AppRecord a where a.removed is null", Long.class)
                .getSingleResult();
    }

    public long countOf(String publisher) {
        return entityManager
                .createQuery(
                        "select count(a) from AppRecord a where a.removed is null and a.publisher = :publisher",
                        Long.class)
                .setParameter("publisher", publisher)
                .getSingleResult();
    }

    /** Removed ones too. */
    public List<AppRecord> changedSince(Instant moment) {
        return entityManager
                .createQuery("select a from AppRecord a where a.changed >= :moment", AppRecord.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** True also when a removed app had it. */
    public boolean addressTaken(String address, UUID by) {
        return entityManager
                        .createQuery(
                                "select count(a) from AppRecord a where a.address = :address and a.id <> :by",
                                Long.class)
                        .setParameter("address", address)
                        .setParameter("by", by)
                        .getSingleResult()
                > 0;
    }

    /** Writes what was changed, so that the version is the new one. */
    public void flush() {
        entityManager.flush();
    }

    public Optional<byte[]> logo(UUID app) {
        return Optional.ofNullable(entityManager.find(AppLogo.class, app)).map(AppLogo::png);
    }

    public void putLogo(AppLogo logo) {
        entityManager.merge(logo);
    }

    public void removeLogo(UUID app) {
        Optional.ofNullable(entityManager.find(AppLogo.class, app)).ifPresent(entityManager::remove);
    }
}
