package org.parley.openid.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** All generations of all signing keys. */
@ApplicationScoped
public class SigningKeys {
    @PersistenceContext
    EntityManager entityManager;

    /** Until the transaction is over no other one gets past here, on whatever node. */
    public void awaitTurn() {
        entityManager
                .createNativeQuery("select id from openid_key_turn for update")
                .getSingleResult();
    }

    public void add(SigningKey key) {
        entityManager.persist(key);
    }

    public List<SigningKey> all() {
        return entityManager
                .createQuery("select k from SigningKey k order by k.algorithm, k.generation", SigningKey.class)
                .getResultList();
    }

    public void remove(SigningKey key) {
        entityManager.remove(key);
    }
}
