package org.parley.website.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.parley.kernel.SecretPair;

/**
 * A partner site. It is added with everything needed to call it, then authorized; from then on its members may sign in,
 * until it is suspended (and resumed) or removed. The identifier never changes: it is half of every member's identity.
 *
 * <p>There is one secret, and a second, older one from a rotation until the site uses the new one.
 */
@Entity
@Table(name = "website")
public class Website {
    @Id
    UUID id;

    @Version
    int version;

    @Column(updatable = false)
    String identifier;

    @Column(updatable = false)
    String domain;

    String name;

    @Column(name = "connector_url")
    String connectorUrl;

    @Column(name = "connect_timeout_ms")
    int connectTimeout;

    @Column(name = "read_timeout_ms")
    int readTimeout;

    @Column(name = "offers_contacts")
    boolean offersContacts;

    @Column(name = "offers_postings")
    boolean offersPostings;

    @Column(name = "open_to_others")
    boolean openToOthers;

    @Column(name = "server_id")
    String serverId;

    @Embedded
    @AttributeOverride(name = "current", column = @Column(name = "secret"))
    @AttributeOverride(name = "old", column = @Column(name = "old_secret"))
    SecretPair secrets;

    @Column(updatable = false)
    Instant created;

    Instant authorized;

    Instant suspended;

    /** What an administrator may change at any time. */
    public record Profile(
            String name,
            URI connector,
            Duration connectTimeout,
            Duration readTimeout,
            boolean offersContacts,
            boolean offersPostings,
            boolean openToOthers,
            String serverId) {}

    /** For JPA. */
    protected Website() {}

    /** @param secret sealed */
    public Website(UUID id, String identifier, String domain, Profile profile, String secret, Instant created) {
        this.id = Objects.requireNonNull(id);
        this.identifier = Objects.requireNonNull(identifier);
        this.domain = Objects.requireNonNull(domain);
        secrets = new SecretPair(secret);
        this.created = Objects.requireNonNull(created);
        take(profile);
    }

    public void change(Profile profile) {
        take(profile);
    }

    private void take(Profile profile) {
        name = Objects.requireNonNull(profile.name());
        connectorUrl = profile.connector().toString();
        connectTimeout = Math.toIntExact(profile.connectTimeout().toMillis());
        readTimeout = Math.toIntExact(profile.readTimeout().toMillis());
        offersContacts = profile.offersContacts();
        offersPostings = profile.offersPostings();
        openToOthers = profile.openToOthers();
        serverId = Objects.requireNonNull(profile.serverId());
    }

    public Profile profile() {
        return new Profile(
                name,
                URI.create(connectorUrl),
                Duration.ofMillis(connectTimeout),
                Duration.ofMillis(readTimeout),
                offersContacts,
                offersPostings,
                openToOthers,
                serverId);
    }

    public void authorize(Instant now) {
        require(authorized == null, "authorized once");
        authorized = now;
    }

    public void suspend(Instant now) {
        require(isAuthorized(), "only an authorized website can be suspended");
        suspended = now;
    }

    public void resume() {
        require(isSuspended(), "only a suspended website can be resumed");
        suspended = null;
    }

    public boolean isAuthorized() {
        return authorized != null && suspended == null;
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

    public String domain() {
        return domain;
    }

    /** Sealed. */
    public SecretPair secrets() {
        return secrets;
    }

    public Instant created() {
        return created;
    }
}
