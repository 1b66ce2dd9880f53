package org.parley.app.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The apps that are not removed, unless a method says otherwise. */
@ApplicationScoped
public class AppRecords {
    @PersistenceContext
    EntityManager entityManager;

    /** Which apps; a null means any. @param waiting only those about which an administrator is asked something */
    public record Filter(String state, String publisher, boolean waiting) {}

    /** Written at once, so that the second of two who take an address at the same time hears of it here. */
    public void add(AppRecord app) {
        entityManager.persist(app);
        entityManager.flush();
    }

    public Optional<AppRecord> find(UUID id) {
        return Optional.ofNullable(entityManager.find(AppRecord.class, id)).filter(app -> !app.isRemoved());
    }

    /** Of the token by which it manages itself; empty for an app that is managed by people. */
    public Optional<String> registrationHash(UUID id) {
        return entityManager
                .createQuery(
                        "select a.registrationHash from AppRecord a where a.id = :id and a.registrationHash is not null",
                        String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** For changing it: two who do so wait for each other. */
    public Optional<AppRecord> locked(UUID id) {
        return Optional.ofNullable(entityManager.find(AppRecord.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(app -> !app.isRemoved());
    }

    /** Nobody changes it before the transaction is over. */
    public Optional<AppRecord> held(UUID id) {
        return Optional.ofNullable(entityManager.find(AppRecord.class, id, LockModeType.PESSIMISTIC_READ))
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
        if (filter.waiting()) {
            condition = builder.and(condition, waiting(builder, row));
        }
        if (after != null) {
            condition = builder.and(condition, builder.greaterThan(row.<UUID>get("id"), after));
        }
        query.where(condition).orderBy(builder.asc(row.get("id")));
        return entityManager.createQuery(query).setMaxResults(limit).getResultList();
    }

    private static Predicate waiting(CriteriaBuilder builder, Root<AppRecord> row) {
        return builder.and(
                builder.notEqual(row.get("state"), AppRecord.SUSPENDED),
                builder.isNull(row.get("refusal")),
                builder.or(
                        builder.equal(row.get("state"), AppRecord.PENDING),
                        builder.isNotNull(row.get("proposedProfile")),
                        builder.isNotNull(row.get("proposedLogoHash"))));
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

    public Optional<AppLogo> logo(UUID app) {
        return Optional.ofNullable(entityManager.find(AppLogo.class, app));
    }

    /** For changing it. */
    public AppLogo ownLogo(UUID app) {
        return logo(app).orElseGet(() -> {
            var none = new AppLogo(app);
            entityManager.persist(none);
            return none;
        });
    }

    public void removeLogo(UUID app) {
        logo(app).ifPresent(entityManager::remove);
    }
}
