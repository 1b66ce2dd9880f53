package org.parley.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts that are not removed, unless a method says otherwise. */
@ApplicationScoped
public class Accounts {
    private static final String ADMINISTERS = "a.administrator and not a.locked and a.removed is null";

    @PersistenceContext
    EntityManager entityManager;

    /** Written at once, so that the second of two who take a name at the same time hears of it here. */
    public void add(Account account) {
        entityManager.persist(account);
        entityManager.flush();
    }

    public Optional<Account> byUsername(String username) {
        return entityManager
                .createQuery(
                        "select a from Account a where a.username = :username and a.removed is null", Account.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** For changing it: whoever holds it or changes it too waits. */
    public Optional<Account> locked(String username) {
        return entityManager
                .createQuery(
                        "select a from Account a where a.username = :username and a.removed is null", Account.class)
                .setParameter("username", username)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Nobody changes it before the transaction is over; a removed one, too. */
    public Optional<Account> held(String username) {
        return entityManager
                .createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", username)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .findFirst();
    }

    /** True also when a removed account had the name. */
    public boolean taken(String username) {
        return entityManager
                        .createQuery("select count(a) from Account a where a.username = :username", Long.class)
                        .setParameter("username", username)
                        .getSingleResult()
                > 0;
    }

    /** Whether somebody could administer the server at this moment. */
    public boolean areAdministered() {
        return entityManager
                        .createQuery("select count(a) from Account a where " + ADMINISTERS, Long.class)
                        .getSingleResult()
                > 0;
    }

    /**
     * Who could administer the server at this moment. None of them can be changed before the transaction is over, so two
     * who take each other's rights wait for each other; in one order, lest they wait for ever.
     */
    public List<Account> lockedAdministrators() {
        return entityManager
                .createQuery("select a from Account a where " + ADMINISTERS + " order by a.id", Account.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** In the order of creation, beginning after the given id. */
    public List<Account> list(UUID after, int limit) {
        var condition = after == null ? "" : " and a.id > :after";
        var query = entityManager.createQuery(
                "select a from Account a where a.removed is null" + condition + " order by a.id", Account.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }
}
