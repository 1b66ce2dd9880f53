package org.parley.im.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Someone asked to see the owner's presence and got no answer yet: the state "Pending In" of RFC 6121 appendix A. */
@Entity
@Table(name = "im_subscription_request")
public class SubscriptionRequest {
    @Id
    UUID id;

    String owner;

    String requester;

    String stanza;

    Instant received;

    /** For JPA. */
    protected SubscriptionRequest() {}

    /** @param stanza the presence as it is delivered, every time the owner comes online, until it is answered */
    public SubscriptionRequest(UUID id, String owner, String requester, String stanza, Instant received) {
        this.id = Objects.requireNonNull(id);
        this.owner = Objects.requireNonNull(owner);
        this.requester = Objects.requireNonNull(requester);
        this.stanza = Objects.requireNonNull(stanza);
        this.received = Objects.requireNonNull(received);
    }

    public String owner() {
        return owner;
    }

    public String requester() {
        return requester;
    }

    public String stanza() {
        return stanza;
    }
}
