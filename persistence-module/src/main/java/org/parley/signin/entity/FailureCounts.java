package org.parley.signin.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The counts that are not over, unless a method says otherwise. */
@ApplicationScoped
public class FailureCounts {
    @PersistenceContext
    EntityManager entityManager;

    public List<FailureCount> of(Collection<String> fingerprints, Instant now) {
        return entityManager
                .createQuery(
                        "select c from FailureCount c where c.fingerprint in :fingerprints and c.ends > :now",
                        FailureCount.class)
                .setParameter("fingerprints", fingerprints)
                .setParameter("now", now)
                .getResultList();
    }

    /** For counting on; also one that is over. Others who count the same wait meanwhile. */
    public Optional<FailureCount> locked(String fingerprint) {
        return Optional.ofNullable(entityManager.find(FailureCount.class, fingerprint, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Written at once, so that the second of two who begin the same count hears of it here. */
    public void add(FailureCount count) {
        entityManager.persist(count);
        entityManager.flush();
    }

    /** Forgets the count unless it blocks at this moment. */
    public boolean forgetUnlessBlocking(String fingerprint, Instant now) {
        return entityManager
                        .createQuery("delete from FailureCount c where c.fingerprint = :fingerprint"
                                + " and (c.blockedUntil is null or c.blockedUntil <= :now)")
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    public boolean forget(String fingerprint) {
        return entityManager
                        .createQuery("delete from FailureCount c where c.fingerprint = :fingerprint")
                        .setParameter("fingerprint", fingerprint)
                        .executeUpdate()
                > 0;
    }

    public int forgetEnded(Instant now) {
        return entityManager
                .createQuery("delete from FailureCount c where c.ends <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
