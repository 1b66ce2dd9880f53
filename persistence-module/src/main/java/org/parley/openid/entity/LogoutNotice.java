package org.parley.openid.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An app is to be told that a session ended. It goes when the app took it, or will not. */
@Entity
@Table(name = "openid_logout_notice")
public class LogoutNotice {
    @Id
    UUID id;

    UUID session;

    UUID app;

    String subject;

    int tries;

    Instant due;

    /** For JPA. */
    protected LogoutNotice() {}

    public LogoutNotice(UUID id, AppLogin login, Instant due) {
        this.id = Objects.requireNonNull(id);
        this.session = login.session();
        this.app = login.app();
        this.subject = login.subject();
        this.due = Objects.requireNonNull(due);
    }

    /** It is being told now; unless it is removed before, it is told again later. */
    public void told(Instant again) {
        tries++;
        due = again;
    }

    public UUID id() {
        return id;
    }

    public UUID session() {
        return session;
    }

    public UUID app() {
        return app;
    }

    public String subject() {
        return subject;
    }

    public int tries() {
        return tries;
    }
}
