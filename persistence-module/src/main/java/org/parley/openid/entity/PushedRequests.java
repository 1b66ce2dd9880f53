package org.parley.openid.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Pushed requests that were not used yet. */
@ApplicationScoped
public class PushedRequests {
    @PersistenceContext
    EntityManager entityManager;

    public void add(PushedRequest request) {
        entityManager.persist(request);
    }

    public Optional<PushedRequest> find(String hash) {
        return Optional.ofNullable(entityManager.find(PushedRequest.class, hash));
    }

    /** True for exactly one of those who try. */
    public boolean take(String hash) {
        return entityManager
                        .createQuery("delete from PushedRequest r where r.hash = :hash")
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    public long waiting(UUID app, Instant now) {
        return entityManager
                .createQuery("select count(r) from PushedRequest r where r.app = :app and r.expires > :now", Long.class)
                .setParameter("app", app)
                .setParameter("now", now)
                .getSingleResult();
    }

    public int purge(Instant expiredBefore) {
        return entityManager
                .createQuery("delete from PushedRequest r where r.expires < :expiredBefore")
                .setParameter("expiredBefore", expiredBefore)
                .executeUpdate();
    }
}
