package org.parley.website.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Something a member published on the site. */
@Entity
@Table(name = "website_posting")
public class Posting {
    @Id
    UUID id;

    @Column(name = "website_id", updatable = false)
    UUID websiteId;

    @Column(updatable = false)
    String reference;

    String author;

    String title;

    String content;

    String link;

    Instant published;

    Instant updated;

    /** What the site says of a posting; the link may be null. */
    public record Content(String author, String title, String text, String link, Instant published, Instant updated) {}

    /** For JPA. */
    protected Posting() {}

    /** @param reference the site's own id of it */
    public Posting(UUID id, UUID websiteId, String reference, Content content) {
        this.id = Objects.requireNonNull(id);
        this.websiteId = Objects.requireNonNull(websiteId);
        this.reference = Objects.requireNonNull(reference);
        take(content);
    }

    public void change(Content said) {
        take(said);
    }

    private void take(Content said) {
        author = said.author();
        title = said.title();
        content = said.text();
        link = said.link();
        published = said.published();
        updated = said.updated();
    }

    public Content content() {
        return new Content(author, title, content, link, published, updated);
    }

    public String reference() {
        return reference;
    }

    public Instant published() {
        return published;
    }
}
