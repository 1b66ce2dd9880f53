package org.parley.openid.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The consents in force. */
@ApplicationScoped
public class Consents {
    @PersistenceContext
    EntityManager entityManager;

    public Optional<Consent> find(String who, UUID app) {
        return entityManager
                .createQuery("select c from Consent c where c.who = :who and c.app = :app", Consent.class)
                .setParameter("who", who)
                .setParameter("app", app)
                .getResultStream()
                .findFirst();
    }

    /** Nobody else gives, takes back or relies on it before the transaction is over. */
    public Optional<Consent> locked(String who, UUID app) {
        return entityManager
                .createQuery("select c from Consent c where c.who = :who and c.app = :app", Consent.class)
                .setParameter("who", who)
                .setParameter("app", app)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Written at once, so that a second one of the same person and app fails here. */
    public void add(Consent consent) {
        entityManager.persist(consent);
        entityManager.flush();
    }

    /** Newest first. */
    public List<Consent> of(String who, int limit) {
        return entityManager
                .createQuery("select c from Consent c where c.who = :who order by c.id desc", Consent.class)
                .setParameter("who", who)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those out of these people who allow one of the apps something. */
    public List<String> allowing(Collection<UUID> apps, Collection<String> people) {
        return entityManager
                .createQuery(
                        "select distinct c.who from Consent c where c.app in :apps and c.who in :people", String.class)
                .setParameter("apps", apps)
                .setParameter("people", people)
                .getResultList();
    }

    public void remove(Consent consent) {
        entityManager.remove(consent);
    }

    public int removeAllOfApp(UUID app) {
        return entityManager
                .createQuery("delete from Consent c where c.app = :app")
                .setParameter("app", app)
                .executeUpdate();
    }
}
