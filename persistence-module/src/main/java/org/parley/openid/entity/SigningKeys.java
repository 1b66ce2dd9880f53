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

    /** Written at once, so that a second key of the same generation, made by another node, fails here. */
    public void add(SigningKey key) {
        entityManager.persist(key);
        entityManager.flush();
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
