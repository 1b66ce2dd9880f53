package org.parley.openid.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    /** True for exactly one of those who try; the others wait until that one is done. */
    public boolean redeem(String hash, UUID app, Instant now) {
        return entityManager
                        .createQuery("update AuthorizationCode c set c.redeemed = :now"
                                + " where c.hash = :hash and c.app = :app and c.redeemed is null")
                        .setParameter("now", now)
                        .setParameter("hash", hash)
                        .setParameter("app", app)
                        .executeUpdate()
                == 1;
    }

    public Optional<AuthorizationCode> find(String hash) {
        return Optional.ofNullable(entityManager.find(AuthorizationCode.class, hash));
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
