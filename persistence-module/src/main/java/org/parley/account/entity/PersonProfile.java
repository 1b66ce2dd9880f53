package org.parley.account.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What somebody tells of themselves, be it a person of the house or the member of a website. */
@Entity
@Table(name = "account_profile")
public class PersonProfile {
    @Id
    String who;

    @Version
    int version;

    @Embedded
    ProfileDetails details;

    Instant updated;

    /** For JPA. */
    protected PersonProfile() {}

    public PersonProfile(String who) {
        this.who = Objects.requireNonNull(who);
    }

    public void tell(ProfileDetails now, Instant when) {
        details = Objects.requireNonNull(now);
        updated = Objects.requireNonNull(when);
    }

    /** Empty when nothing is told. */
    public Optional<ProfileDetails> details() {
        return Optional.ofNullable(details);
    }

    public Instant updated() {
        return updated;
    }
}
