package org.parley.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The setup links; a used or replaced one is gone. */
@ApplicationScoped
public class SetupLinks {
    @PersistenceContext
    EntityManager entityManager;

    public void replaceBy(SetupLink link) {
        entityManager.createQuery("delete from SetupLink").executeUpdate();
        entityManager.persist(link);
    }

    public boolean works(String codeHash, Instant now) {
        return entityManager
                        .createQuery(
                                "select count(l) from SetupLink l where l.codeHash = :hash and l.expires > :now",
                                Long.class)
                        .setParameter("hash", codeHash)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    /** True for exactly one of those who try at the same time. */
    public boolean use(String codeHash, Instant now) {
        return entityManager
                        .createQuery("delete from SetupLink l where l.codeHash = :hash and l.expires > :now")
                        .setParameter("hash", codeHash)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
