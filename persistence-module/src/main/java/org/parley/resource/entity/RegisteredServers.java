package org.parley.resource.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All app resource servers. */
@ApplicationScoped
public class RegisteredServers {
    @PersistenceContext
    EntityManager entityManager;

    /** Written at once, so that a second server of the same identifier fails here. */
    public void add(RegisteredServer server) {
        entityManager.persist(server);
        entityManager.flush();
    }

    public Optional<RegisteredServer> find(UUID id) {
        return Optional.ofNullable(entityManager.find(RegisteredServer.class, id));
    }

    /** For changing it: two administrators wait for each other. */
    public Optional<RegisteredServer> locked(UUID id) {
        return Optional.ofNullable(entityManager.find(RegisteredServer.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Nobody changes it before the transaction is over. */
    public Optional<RegisteredServer> held(UUID id) {
        return Optional.ofNullable(entityManager.find(RegisteredServer.class, id, LockModeType.PESSIMISTIC_READ));
    }

    public Optional<RegisteredServer> byIdentifier(String identifier) {
        return entityManager
                .createQuery(
                        "select s from RegisteredServer s where s.identifier = :identifier", RegisteredServer.class)
                .setParameter("identifier", identifier)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they were added, beginning after the given id. */
    public List<RegisteredServer> page(UUID after, int limit) {
        var query = entityManager.createQuery(
                after == null
                        ? "select s from RegisteredServer s order by s.id"
                        : "select s from RegisteredServer s where s.id > :after order by s.id",
                RegisteredServer.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }

    public List<RegisteredServer> all() {
        return entityManager
                .createQuery("select s from RegisteredServer s order by s.id", RegisteredServer.class)
                .getResultList();
    }

    /** Writes what was changed, so that the version is the new one. */
    public void flush() {
        entityManager.flush();
    }

    public void remove(RegisteredServer server) {
        entityManager.remove(server);
        entityManager.flush();
    }
}
