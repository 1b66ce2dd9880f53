package org.parley.openid.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in where by us, and the notices that they are no longer. */
@ApplicationScoped
public class AppLogins {
    @PersistenceContext
    EntityManager entityManager;

    public Optional<AppLogin> find(UUID session, UUID app) {
        return Optional.ofNullable(entityManager.find(AppLogin.class, new AppLogin.Key(session, app)));
    }

    public void add(AppLogin login) {
        entityManager.merge(login);
    }

    public List<AppLogin> of(UUID session) {
        return entityManager
                .createQuery("select l from AppLogin l where l.key.session = :session", AppLogin.class)
                .setParameter("session", session)
                .getResultList();
    }

    public void remove(AppLogin login) {
        entityManager.remove(login);
    }

    public void add(LogoutNotice notice) {
        entityManager.persist(notice);
    }

    /**
     * The next that is due; two nodes do not get the same one.
     *
     * @param busy the apps to which it must not be
     */
    public Optional<LogoutNotice> nextDue(Instant now, Collection<UUID> busy) {
        return entityManager
                .createQuery(
                        "select n from LogoutNotice n where n.due <= :now and n.app not in :busy order by n.due",
                        LogoutNotice.class)
                .setParameter("now", now)
                .setParameter("busy", busy)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public void removeNotice(UUID id) {
        entityManager
                .createQuery("delete from LogoutNotice n where n.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
