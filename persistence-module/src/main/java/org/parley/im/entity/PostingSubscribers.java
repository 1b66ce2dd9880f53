package org.parley.im.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The members who want headlines. */
@ApplicationScoped
public class PostingSubscribers {
    @PersistenceContext
    EntityManager entityManager;

    public Optional<PostingSubscriber> find(String member) {
        return Optional.ofNullable(entityManager.find(PostingSubscriber.class, member));
    }

    public void add(PostingSubscriber subscriber) {
        entityManager.persist(subscriber);
    }

    public void remove(PostingSubscriber subscriber) {
        entityManager.remove(subscriber);
    }

    /** All of the website. */
    public List<String> of(String domain) {
        return entityManager
                .createQuery("select s.member from PostingSubscriber s where s.domain = :domain", String.class)
                .setParameter("domain", domain)
                .getResultList();
    }
}
