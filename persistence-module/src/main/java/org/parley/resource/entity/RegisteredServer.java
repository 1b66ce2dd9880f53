package org.parley.resource.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parley.kernel.Network;
import org.parley.kernel.SecretPair;

/**
 * An app resource server that may ask whether tickets are good, until it is suspended (and resumed) or removed. What it
 * files people under, and under which identifier terminals name it, never changes.
 */
@Entity
@Table(name = "resource_server")
public class RegisteredServer {
    @Id
    UUID id;

    @Version
    int version;

    @Column(updatable = false)
    String identifier;

    String name;

    @Column(name = "subject_kind", updatable = false)
    String subjectKind;

    @Column(name = "authorization_life_s")
    long authorizationLife;

    @Column(name = "refresh_life_s")
    long refreshLife;

    @Column(name = "verify_cache_s")
    int verifyCache;

    @Column(name = "allowed_networks")
    String allowedNetworks;

    @Embedded
    @AttributeOverride(name = "current", column = @Column(name = "secret_hash"))
    @AttributeOverride(name = "old", column = @Column(name = "old_secret_hash"))
    SecretPair secrets;

    @Column(updatable = false)
    Instant created;

    Instant suspended;

    /** What an administrator may change at any time. */
    public record Profile(
            String name,
            Duration authorizationLife,
            Duration refreshLife,
            Duration verifyCache,
            List<Network> allowedNetworks) {

        public Profile {
            allowedNetworks = List.copyOf(allowedNetworks);
        }
    }

    /** For JPA. */
    protected RegisteredServer() {}

    public RegisteredServer(
            UUID id, String identifier, String subjectKind, Profile profile, String secretHash, Instant created) {
        this.id = Objects.requireNonNull(id);
        this.identifier = Objects.requireNonNull(identifier);
        this.subjectKind = Objects.requireNonNull(subjectKind);
        secrets = new SecretPair(secretHash);
        this.created = Objects.requireNonNull(created);
        take(profile);
    }

    public void change(Profile profile) {
        take(profile);
    }

    private void take(Profile profile) {
        name = Objects.requireNonNull(profile.name());
        authorizationLife = profile.authorizationLife().toSeconds();
        refreshLife = profile.refreshLife().toSeconds();
        verifyCache = Math.toIntExact(profile.verifyCache().toSeconds());
        allowedNetworks = String.join(
                " ", profile.allowedNetworks().stream().map(Network::toString).toList());
    }

    public Profile profile() {
        var networks = allowedNetworks.isEmpty()
                ? List.<Network>of()
                : List.of(allowedNetworks.split(" ")).stream()
                        .map(Network::parse)
                        .toList();
        return new Profile(
                name,
                Duration.ofSeconds(authorizationLife),
                Duration.ofSeconds(refreshLife),
                Duration.ofSeconds(verifyCache),
                networks);
    }

    public void suspend(Instant now) {
        require(!isSuspended(), "suspended once");
        suspended = Objects.requireNonNull(now);
    }

    public void resume() {
        require(isSuspended(), "only a suspended server can be resumed");
        suspended = null;
    }

    public boolean isSuspended() {
        return suspended != null;
    }

    private static void require(boolean condition, String invariant) {
        if (!condition) {
            throw new IllegalStateException(invariant);
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String identifier() {
        return identifier;
    }

    public String subjectKind() {
        return subjectKind;
    }

    /** Hashed. */
    public SecretPair secrets() {
        return secrets;
    }

    public Instant created() {
        return created;
    }
}
