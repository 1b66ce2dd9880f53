package org.parley.website.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All websites. */
@ApplicationScoped
public class Websites {
    @PersistenceContext
    EntityManager entityManager;

    /** Written at once, so that a second website of the same identifier fails here. */
    public void add(Website website) {
        entityManager.persist(website);
        entityManager.flush();
    }

    public Optional<Website> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Website.class, id));
    }

    /** For changing it: two administrators wait for each other. */
    public Optional<Website> locked(UUID id) {
        return Optional.ofNullable(entityManager.find(Website.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Website> byIdentifier(String identifier) {
        return entityManager
                .createQuery("select w from Website w where w.identifier = :identifier", Website.class)
                .setParameter("identifier", identifier)
                .getResultStream()
                .findFirst();
    }

    /** Nobody changes it before the transaction is over. */
    public Optional<Website> heldByDomain(String domain) {
        return entityManager
                .createQuery("select w from Website w where w.domain = :domain", Website.class)
                .setParameter("domain", domain)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they were added, beginning after the given id. */
    public List<Website> page(UUID after, int limit) {
        var query = entityManager.createQuery(
                after == null
                        ? "select w from Website w order by w.id"
                        : "select w from Website w where w.id > :after order by w.id",
                Website.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }

    public List<Website> all() {
        return entityManager
                .createQuery("select w from Website w order by w.id", Website.class)
                .getResultList();
    }

    /** Writes what was changed, so that the version is the new one. */
    public void flush() {
        entityManager.flush();
    }

    public void remove(Website website) {
        entityManager.remove(website);
        entityManager.flush();
    }
}
