package org.parley.website.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The contact lists of all members; found by the site's domain as JIDs show it. */
@ApplicationScoped
public class ContactLists {
    @PersistenceContext
    EntityManager entityManager;

    public void add(ContactList list) {
        entityManager.persist(list);
    }

    public Optional<ContactList> of(UUID websiteId, String owner) {
        return entityManager
                .createQuery(
                        "select l from ContactList l where l.websiteId = :website and l.owner = :owner",
                        ContactList.class)
                .setParameter("website", websiteId)
                .setParameter("owner", owner)
                .getResultStream()
                .findFirst();
    }

    public boolean lists(UUID websiteId, String owner, String other) {
        return entityManager
                        .createQuery("""
                                select count(c) from ContactList l join l.contacts c
                                where l.websiteId = :website and l.owner = :owner and c.userName = :other""", Long.class)
                        .setParameter("website", websiteId)
                        .setParameter("owner", owner)
                        .setParameter("other", other)
                        .getSingleResult()
                > 0;
    }

    public Set<String> listing(UUID websiteId, String userName) {
        return new HashSet<>(entityManager
                .createQuery("""
                        select l.owner from ContactList l join l.contacts c
                        where c.websiteId = :website and c.userName = :userName""", String.class)
                .setParameter("website", websiteId)
                .setParameter("userName", userName)
                .getResultList());
    }
}
