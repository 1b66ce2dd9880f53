package org.parley.openid.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An app has signed a person in by a session. */
@Entity
@Table(name = "openid_login")
public class AppLogin {
    @EmbeddedId
    Key key;

    String subject;

    Instant since;

    /** One for each app and session. */
    @Embeddable
    public static class Key implements Serializable {
        UUID session;

        UUID app;

        /** For JPA. */
        protected Key() {}

        public Key(UUID session, UUID app) {
            this.session = Objects.requireNonNull(session);
            this.app = Objects.requireNonNull(app);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && session.equals(key.session) && app.equals(key.app);
        }

        @Override
        public int hashCode() {
            return Objects.hash(session, app);
        }
    }

    /** For JPA. */
    protected AppLogin() {}

    public AppLogin(Key key, String subject, Instant since) {
        this.key = Objects.requireNonNull(key);
        this.subject = Objects.requireNonNull(subject);
        this.since = Objects.requireNonNull(since);
    }

    public UUID session() {
        return key.session;
    }

    public UUID app() {
        return key.app;
    }

    public String subject() {
        return subject;
    }
}
