package org.parley.im.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The subscription requests that wait for an answer. */
@ApplicationScoped
public class SubscriptionRequests {
    @PersistenceContext
    EntityManager entityManager;

    public void add(SubscriptionRequest request) {
        entityManager.persist(request);
    }

    public void remove(SubscriptionRequest request) {
        entityManager.remove(request);
    }

    public Optional<SubscriptionRequest> find(String owner, String requester) {
        return entityManager
                .createQuery(
                        "select r from SubscriptionRequest r where r.owner = :owner and r.requester = :requester",
                        SubscriptionRequest.class)
                .setParameter("owner", owner)
                .setParameter("requester", requester)
                .getResultStream()
                .findFirst();
    }

    /** Oldest first. */
    public List<SubscriptionRequest> of(String owner) {
        return entityManager
                .createQuery(
                        "select r from SubscriptionRequest r where r.owner = :owner order by r.received, r.id",
                        SubscriptionRequest.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    public long count(String owner) {
        return entityManager
                .createQuery("select count(r) from SubscriptionRequest r where r.owner = :owner", Long.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }
}
