package org.parley.website.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Which edition of a site's postings is stored. */
@Entity
@Table(name = "website_feed")
public class Feed {
    @Id
    @Column(name = "website_id")
    UUID websiteId;

    String etag;

    Instant fetched;

    /** For JPA. */
    protected Feed() {}

    public Feed(UUID websiteId, Instant now) {
        this.websiteId = Objects.requireNonNull(websiteId);
        this.fetched = Objects.requireNonNull(now);
    }

    /** @param etag the site's, or null if it has none */
    public void isNow(String etag, Instant fetched) {
        this.etag = etag;
        this.fetched = fetched;
    }

    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }
}
