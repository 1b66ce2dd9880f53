package org.parley.ticket.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The registrations that may be asked for again. */
@ApplicationScoped
public class Registrations {
    @PersistenceContext
    EntityManager entityManager;

    public Optional<Registration> find(String keyHash) {
        return Optional.ofNullable(entityManager.find(Registration.class, keyHash));
    }

    public void add(Registration registration) {
        entityManager.persist(registration);
    }

    public void purge(Instant createdBefore) {
        entityManager
                .createQuery("delete from Registration r where r.created < :before")
                .setParameter("before", createdBefore)
                .executeUpdate();
    }
}
