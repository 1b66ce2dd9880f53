package org.parley.im.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** The vCard that an account shows of itself, as the XML it sent. */
@Entity
@Table(name = "im_vcard")
public class Vcard {
    @Id
    String owner;

    String content;

    Instant updated;

    /** For JPA. */
    protected Vcard() {}

    public Vcard(String owner, String content, Instant updated) {
        this.owner = Objects.requireNonNull(owner);
        this.content = Objects.requireNonNull(content);
        this.updated = Objects.requireNonNull(updated);
    }

    public String content() {
        return content;
    }
}
