package org.parley.call.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cards of all apps and people. */
@ApplicationScoped
public class Cards {
    @PersistenceContext
    EntityManager entityManager;

    public void add(Card card) {
        entityManager.persist(card);
    }

    public Optional<Card> byRef(String ref) {
        return entityManager
                .createQuery("select c from Card c where c.ref = :ref", Card.class)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst();
    }

    /** The last card of the app to the person that can be answered. */
    public Optional<Card> lastWithChoices(UUID app, String who, Instant now) {
        return entityManager
                .createQuery("""
                        select c from Card c
                        where c.app = :app and c.who = :who and c.choices is not null and c.expires > :now
                        order by c.id desc""", Card.class)
                .setParameter("app", app)
                .setParameter("who", who)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Both sides, kept from others until the transaction is over: two answers at once must see each other. */
    public List<Card> lockedSides(UUID invitation) {
        return entityManager
                .createQuery("select c from Card c where c.invitation = :invitation order by c.id", Card.class)
                .setParameter("invitation", invitation)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public int removeExpired(Instant before) {
        return entityManager
                .createQuery("delete from Card c where c.expires < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
