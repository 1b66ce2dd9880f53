package org.parley.openid.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Assertions that were used and have not expired. */
@ApplicationScoped
public class Assertions {
    @PersistenceContext
    EntityManager entityManager;

    /** Written at once, so that a replay fails here. */
    public void add(Assertion assertion) {
        entityManager.persist(assertion);
        entityManager.flush();
    }

    public boolean contains(String hash) {
        return entityManager.find(Assertion.class, hash) != null;
    }

    public int purge(Instant expiredBefore) {
        return entityManager
                .createQuery("delete from Assertion a where a.expires < :expiredBefore")
                .setParameter("expiredBefore", expiredBefore)
                .executeUpdate();
    }
}
