package org.parley.im.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roster items of all owners. */
@ApplicationScoped
public class RosterItems {
    private static final Set<Subscription> SEEN = EnumSet.of(Subscription.FROM, Subscription.BOTH);

    @PersistenceContext
    EntityManager entityManager;

    public void add(RosterItem item) {
        entityManager.persist(item);
    }

    public void remove(RosterItem item) {
        entityManager.remove(item);
    }

    public Optional<RosterItem> find(String owner, String contact, RosterItem.Source source) {
        return entityManager
                .createQuery(
                        "select i from RosterItem i"
                                + " where i.owner = :owner and i.contact = :contact and i.source = :source",
                        RosterItem.class)
                .setParameter("owner", owner)
                .setParameter("contact", contact)
                .setParameter("source", source)
                .getResultStream()
                .findFirst();
    }

    /** Both grounds, ordered by contact. */
    public List<RosterItem> of(String owner) {
        return entityManager
                .createQuery(
                        "select i from RosterItem i where i.owner = :owner order by i.contact, i.source",
                        RosterItem.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    public List<RosterItem> of(String owner, RosterItem.Source source) {
        return entityManager
                .createQuery(
                        "select i from RosterItem i where i.owner = :owner and i.source = :source", RosterItem.class)
                .setParameter("owner", owner)
                .setParameter("source", source)
                .getResultList();
    }

    /** The site items in other rosters that name this contact. */
    public List<RosterItem> siteItemsNaming(String contact) {
        return entityManager
                .createQuery(
                        "select i from RosterItem i where i.contact = :contact and i.source = :site", RosterItem.class)
                .setParameter("contact", contact)
                .setParameter("site", RosterItem.Source.SITE)
                .getResultList();
    }

    public long count(String owner, RosterItem.Source source) {
        return entityManager
                .createQuery(
                        "select count(i) from RosterItem i where i.owner = :owner and i.source = :source", Long.class)
                .setParameter("owner", owner)
                .setParameter("source", source)
                .getSingleResult();
    }

    /** Who may see the presence of this one: those it granted it to, and those whose website lists it; some twice. */
    public List<String> watchers(String subject) {
        return entityManager
                .createQuery(
                        "select case when i.source = :user then i.contact else i.owner end from RosterItem i"
                                + " where i.owner = :subject and i.source = :user and i.subscription in :seen"
                                + " or i.contact = :subject and i.source = :site",
                        String.class)
                .setParameter("subject", subject)
                .setParameter("user", RosterItem.Source.USER)
                .setParameter("seen", SEEN)
                .setParameter("site", RosterItem.Source.SITE)
                .getResultList();
    }

    /** Whether the one is among the {@link #watchers} of the other. */
    public boolean watches(String viewer, String subject) {
        return find(subject, viewer, RosterItem.Source.USER)
                        .filter(item -> item.subscription().from())
                        .isPresent()
                || find(viewer, subject, RosterItem.Source.SITE).isPresent();
    }
}
