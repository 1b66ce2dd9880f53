package org.parley.website.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The postings of all sites. The order is newest first; the reference decides between equals. */
@ApplicationScoped
public class Postings {
    private static final String OF_SITE = " from Posting p where p.websiteId = :website";
    private static final String OLDER =
            " and (p.published < :published" + " or (p.published = :published and p.reference < :reference))";
    private static final String NEWER =
            " and (p.published > :published" + " or (p.published = :published and p.reference > :reference))";
    private static final String NEWEST_FIRST = " order by p.published desc, p.reference desc";
    private static final String OLDEST_FIRST = " order by p.published, p.reference";

    @PersistenceContext
    EntityManager entityManager;

    public Optional<Posting> find(UUID websiteId, String reference) {
        return entityManager
                .createQuery("select p" + OF_SITE + " and p.reference = :reference", Posting.class)
                .setParameter("website", websiteId)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    public List<Posting> newest(UUID websiteId, int limit) {
        return entityManager
                .createQuery("select p" + OF_SITE + NEWEST_FIRST, Posting.class)
                .setParameter("website", websiteId)
                .setMaxResults(limit)
                .getResultList();
    }

    public List<Posting> oldest(UUID websiteId, int limit) {
        return newestFirst(entityManager
                .createQuery("select p" + OF_SITE + OLDEST_FIRST, Posting.class)
                .setParameter("website", websiteId)
                .setMaxResults(limit)
                .getResultList());
    }

    public List<Posting> after(UUID websiteId, Posting posting, int limit) {
        return entityManager
                .createQuery("select p" + OF_SITE + OLDER + NEWEST_FIRST, Posting.class)
                .setParameter("website", websiteId)
                .setParameter("published", posting.published())
                .setParameter("reference", posting.reference())
                .setMaxResults(limit)
                .getResultList();
    }

    public List<Posting> before(UUID websiteId, Posting posting, int limit) {
        return newestFirst(entityManager
                .createQuery("select p" + OF_SITE + NEWER + OLDEST_FIRST, Posting.class)
                .setParameter("website", websiteId)
                .setParameter("published", posting.published())
                .setParameter("reference", posting.reference())
                .setMaxResults(limit)
                .getResultList());
    }

    private static List<Posting> newestFirst(List<Posting> oldestFirst) {
        var postings = new ArrayList<>(oldestFirst);
        Collections.reverse(postings);
        return postings;
    }

    public int count(UUID websiteId) {
        return entityManager
                .createQuery("select count(p)" + OF_SITE, Long.class)
                .setParameter("website", websiteId)
                .getSingleResult()
                .intValue();
    }

    public int newerThan(UUID websiteId, Posting posting) {
        return entityManager
                .createQuery("select count(p)" + OF_SITE + NEWER, Long.class)
                .setParameter("website", websiteId)
                .setParameter("published", posting.published())
                .setParameter("reference", posting.reference())
                .getSingleResult()
                .intValue();
    }

    public void add(Posting posting) {
        entityManager.persist(posting);
    }

    public void remove(Posting posting) {
        entityManager.remove(posting);
    }

    public Optional<Feed> feed(UUID websiteId) {
        return Optional.ofNullable(entityManager.find(Feed.class, websiteId));
    }

    public void add(Feed feed) {
        entityManager.persist(feed);
    }
}
