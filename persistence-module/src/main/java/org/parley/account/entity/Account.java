package org.parley.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A person of this house. An account is created active, may be locked and unlocked any number of times, and is removed
 * once. A removed account keeps its row and so its username: what people wrote stays under that name, and a newcomer
 * must not inherit it. The password is kept only as a SCRAM verifier.
 */
@Entity
@Table(name = "account")
public class Account {
    @Id
    UUID id;

    @Version
    int version;

    String username;

    @Column(name = "display_name")
    String displayName;

    String verifier;

    boolean administrator;

    boolean publisher;

    boolean locked;

    Instant created;

    Instant removed;

    /** For JPA. */
    protected Account() {}

    public Account(UUID id, String username, String displayName, String verifier, Instant created) {
        this.id = Objects.requireNonNull(id);
        this.username = Objects.requireNonNull(username);
        this.displayName = Objects.requireNonNull(displayName);
        this.verifier = Objects.requireNonNull(verifier);
        this.created = Objects.requireNonNull(created);
    }

    public Account makeAdministrator() {
        administrator = true;
        return this;
    }

    public void endAdministrator() {
        administrator = false;
    }

    public void makePublisher() {
        publisher = true;
    }

    public void endPublisher() {
        publisher = false;
    }

    public void replaceVerifier(String newVerifier) {
        verifier = Objects.requireNonNull(newVerifier);
    }

    public void lock() {
        locked = true;
    }

    public void unlock() {
        locked = false;
    }

    /** Forgets everything but the name. */
    public void remove(Instant now) {
        if (removed != null) {
            throw new IllegalStateException("removed twice");
        }
        removed = now;
        verifier = null;
        displayName = null;
        administrator = false;
        publisher = false;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    /** In the text form of RFC 5803. */
    public String verifier() {
        return verifier;
    }

    public boolean administrator() {
        return administrator;
    }

    public boolean publisher() {
        return publisher;
    }

    public boolean locked() {
        return locked;
    }

    /** Whether nobody may come in by it. */
    public boolean closed() {
        return locked || removed != null;
    }

    public Instant created() {
        return created;
    }
}
