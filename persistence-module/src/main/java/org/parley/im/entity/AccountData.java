package org.parley.im.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What accounts keep on the server beside their rosters: vCards and private data. */
@ApplicationScoped
public class AccountData {
    @PersistenceContext
    EntityManager entityManager;

    public Optional<Vcard> vcard(String owner) {
        return Optional.ofNullable(entityManager.find(Vcard.class, owner));
    }

    public void save(Vcard vcard) {
        entityManager.merge(vcard);
    }

    public List<PrivateData> privateData(String owner) {
        return entityManager
                .createQuery("select d from PrivateData d where d.owner = :owner order by d.name", PrivateData.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    public void add(PrivateData data) {
        entityManager.persist(data);
    }
}
