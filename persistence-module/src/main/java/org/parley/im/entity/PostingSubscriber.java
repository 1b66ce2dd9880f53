package org.parley.im.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A member who wants a headline message for each new posting of the website. */
@Entity
@Table(name = "im_posting_subscriber")
public class PostingSubscriber {
    @Id
    String member;

    String domain;

    Instant since;

    /** For JPA. */
    protected PostingSubscriber() {}

    public PostingSubscriber(String member, String domain, Instant since) {
        this.member = Objects.requireNonNull(member);
        this.domain = Objects.requireNonNull(domain);
        this.since = Objects.requireNonNull(since);
    }

    public String member() {
        return member;
    }
}
