package org.parley.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The profiles of all who told anything. */
@ApplicationScoped
public class PersonProfiles {
    @PersistenceContext
    EntityManager entityManager;

    public Optional<PersonProfile> of(String who) {
        return Optional.ofNullable(entityManager.find(PersonProfile.class, who));
    }

    public void add(PersonProfile profile) {
        entityManager.persist(profile);
    }

    public void forget(String who) {
        entityManager
                .createQuery("delete from PersonProfile p where p.who = :who")
                .setParameter("who", who)
                .executeUpdate();
    }
}
