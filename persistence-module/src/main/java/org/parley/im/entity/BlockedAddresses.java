package org.parley.im.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The blocklists of all accounts. */
@ApplicationScoped
public class BlockedAddresses {
    @PersistenceContext
    EntityManager entityManager;

    /** In the order in which they were blocked. */
    public List<BlockedAddress> of(String owner) {
        return entityManager
                .createQuery(
                        "select b from BlockedAddress b where b.owner = :owner order by b.id", BlockedAddress.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    public void add(BlockedAddress blocked) {
        entityManager.persist(blocked);
    }

    public void remove(BlockedAddress blocked) {
        entityManager.remove(blocked);
    }
}
