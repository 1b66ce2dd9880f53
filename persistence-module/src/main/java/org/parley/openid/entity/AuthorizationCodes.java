package org.parley.openid.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Codes, redeemed or not. */
@ApplicationScoped
public class AuthorizationCodes {
    @PersistenceContext
    EntityManager entityManager;

    public void add(AuthorizationCode code) {
        entityManager.persist(code);
    }

    /** Whoever else wants it waits until the transaction is over. */
    public Optional<AuthorizationCode> locked(String hash) {
        return Optional.ofNullable(entityManager.find(AuthorizationCode.class, hash, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Codes that were not redeemed yet are worth nothing any more. */
    public int removeUnredeemed(String who, UUID app) {
        return entityManager
                .createQuery("delete from AuthorizationCode c where c.who = :who and c.app = :app"
                        + " and c.redeemed is null")
                .setParameter("who", who)
                .setParameter("app", app)
                .executeUpdate();
    }

    public int purge(Instant expiredBefore) {
        return entityManager
                .createQuery("delete from AuthorizationCode c where c.expires < :expiredBefore")
                .setParameter("expiredBefore", expiredBefore)
                .executeUpdate();
    }
}
