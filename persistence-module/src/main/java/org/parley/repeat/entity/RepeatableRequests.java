package org.parley.repeat.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The requests that came with a key. */
@ApplicationScoped
public class RepeatableRequests {
    @PersistenceContext
    EntityManager entityManager;

    /** Whoever else wants it waits until the transaction is over. */
    public Optional<RepeatableRequest> locked(String keyPrint) {
        return Optional.ofNullable(
                entityManager.find(RepeatableRequest.class, keyPrint, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Written at once, so that a second one under the same key fails here. */
    public void add(RepeatableRequest request) {
        entityManager.persist(request);
        entityManager.flush();
    }

    public void remove(RepeatableRequest request) {
        entityManager.remove(request);
    }

    public void removeBefore(Instant began) {
        entityManager
                .createQuery("delete from RepeatableRequest r where r.began < :began")
                .setParameter("began", began)
                .executeUpdate();
    }
}
