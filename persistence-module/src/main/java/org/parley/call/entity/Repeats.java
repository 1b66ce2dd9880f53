package org.parley.call.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The calls that came with a key. */
@ApplicationScoped
public class Repeats {
    @PersistenceContext
    EntityManager entityManager;

    public Optional<Repeat> locked(UUID app, String keyHash) {
        return entityManager
                .createQuery("select r from Repeat r where r.app = :app and r.keyHash = :key", Repeat.class)
                .setParameter("app", app)
                .setParameter("key", keyHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Written at once, so that a second one under the same key fails here. */
    public void add(Repeat repeat) {
        entityManager.persist(repeat);
        entityManager.flush();
    }

    public Optional<Repeat> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Repeat.class, id));
    }

    public void remove(Repeat repeat) {
        entityManager.remove(repeat);
    }

    public int removeBefore(Instant began) {
        return entityManager
                .createQuery("delete from Repeat r where r.began < :began")
                .setParameter("began", began)
                .executeUpdate();
    }
}
