package org.parley.call.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Something that an app shows to one person: it may lead somewhere, and it may be answered, as often as one likes. */
@Entity
@Table(name = "call_card")
public class Card {
    @Id
    UUID id;

    String ref;

    UUID app;

    String who;

    String title;

    String target;

    String choices;

    String answer;

    UUID invitation;

    Instant created;

    Instant expires;

    /** For JPA. */
    protected Card() {}

    /** @param ref by which it is named outside */
    public Card(UUID id, String ref, UUID app, String who, String title) {
        this.id = Objects.requireNonNull(id);
        this.ref = Objects.requireNonNull(ref);
        this.app = Objects.requireNonNull(app);
        this.who = Objects.requireNonNull(who);
        this.title = Objects.requireNonNull(title);
    }

    public Card lasting(Instant from, Instant until) {
        created = Objects.requireNonNull(from);
        expires = Objects.requireNonNull(until);
        return this;
    }

    /** @param target where it leads, or null */
    public Card leadingTo(String target) {
        this.target = target;
        return this;
    }

    /** @param choices as text, or null when there is nothing to answer */
    public Card offering(String choices) {
        this.choices = choices;
        return this;
    }

    /** One of the two sides of an invitation. */
    public Card ofInvitation(UUID invitation) {
        this.invitation = invitation;
        return this;
    }

    public void answer(String value) {
        answer = Objects.requireNonNull(value);
    }

    public boolean isLiveAt(Instant now) {
        return now.isBefore(expires);
    }

    public UUID id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    public UUID app() {
        return app;
    }

    public String who() {
        return who;
    }

    public String title() {
        return title;
    }

    public Optional<String> target() {
        return Optional.ofNullable(target);
    }

    public String choices() {
        return choices == null ? "" : choices;
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<UUID> invitation() {
        return Optional.ofNullable(invitation);
    }
}
