package org.parley.app.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The initial access tokens that still work, unless a method says otherwise. */
@ApplicationScoped
public class InitialTokens {
    @PersistenceContext
    EntityManager entityManager;

    public void add(InitialToken token) {
        entityManager.persist(token);
    }

    public Optional<InitialToken> live(String hash, Instant now) {
        return entityManager
                .createQuery(
                        "select t from InitialToken t where t.hash = :hash and t.usesLeft > 0 and t.expires > :now",
                        InitialToken.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** True for as many as it has uses, however many try at the same time. */
    public boolean spend(UUID id, Instant now) {
        return entityManager
                        .createQuery("update InitialToken t set t.usesLeft = t.usesLeft - 1"
                                + " where t.id = :id and t.usesLeft > 0 and t.expires > :now")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** The newest first. */
    public List<InitialToken> all(Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select t from InitialToken t where t.usesLeft > 0 and t.expires > :now order by t.id desc",
                        InitialToken.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    public boolean remove(UUID id) {
        return entityManager
                        .createQuery("delete from InitialToken t where t.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    public int purge(Instant now) {
        return entityManager
                .createQuery("delete from InitialToken t where t.expires <= :now or t.usesLeft = 0")
                .setParameter("now", now)
                .executeUpdate();
    }
}
