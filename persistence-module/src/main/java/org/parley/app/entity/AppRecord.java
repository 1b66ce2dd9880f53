package org.parley.app.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parley.kernel.SecretPair;

/**
 * An app as it was registered. It begins pending or approved, may be approved, suspended and resumed, and is removed
 * once; the row stays, so that its client id and its address mean nothing else later. What was approved is in force: a
 * change that wants approval is a proposal beside it, until an administrator approves it, or its publisher withdraws it.
 * One that was turned down stays with the reason, to be made better.
 *
 * <p>There is one secret and one webhook secret, and a second, older one of each while it is being replaced.
 */
@Entity
@Table(name = "app")
public class AppRecord {
    static final String PENDING = "PENDING";
    static final String SUSPENDED = "SUSPENDED";
    private static final String APPROVED = "APPROVED";

    @Id
    UUID id;

    @Version
    int version;

    String state;

    boolean approved;

    @Column(updatable = false)
    String origin;

    @Column(updatable = false)
    String publisher;

    String profile;

    String address;

    @Column(name = "proposed_profile")
    String proposedProfile;

    @Column(name = "proposed_logo_hash")
    String proposedLogoHash;

    String refusal;

    boolean classic;

    @Embedded
    @AttributeOverride(name = "current", column = @Column(name = "secret_hash"))
    @AttributeOverride(name = "old", column = @Column(name = "old_secret_hash"))
    SecretPair secrets;

    @Embedded
    @AttributeOverride(name = "current", column = @Column(name = "webhook_secret"))
    @AttributeOverride(name = "old", column = @Column(name = "old_webhook_secret"))
    SecretPair webhookSecrets;

    @Column(name = "registration_hash")
    String registrationHash;

    @Column(name = "logo_hash")
    String logoHash;

    @Column(updatable = false)
    Instant created;

    Instant changed;

    Instant removed;

    /** For JPA. */
    protected AppRecord() {}

    /** @param publisher a bare JID, or null when nobody stands behind it */
    public AppRecord(UUID id, String origin, String publisher, Instant created) {
        this.id = Objects.requireNonNull(id);
        this.origin = Objects.requireNonNull(origin);
        this.publisher = publisher;
        this.created = Objects.requireNonNull(created);
        changed = created;
        state = PENDING;
    }

    /** @param newAddress the local part of the app's own address, or null */
    public AppRecord describe(String newProfile, String newAddress) {
        profile = Objects.requireNonNull(newProfile);
        address = newAddress;
        return this;
    }

    public AppRecord webhookSecret(String sealed) {
        webhookSecrets = new SecretPair(sealed);
        return this;
    }

    /** Its first, or its first since it proved itself in another way. */
    public AppRecord secret(String hash) {
        secrets = new SecretPair(hash);
        return this;
    }

    /** Noted with every change, so that memories elsewhere find what is new to them. */
    public void changedAt(Instant now) {
        changed = now;
    }

    public void approve() {
        require(isPending(), "only a pending app is approved");
        approved = true;
        state = APPROVED;
        refusal = null;
    }

    /** Whatever was turned down before. @param newProfile to be said once it is approved; null when nothing else is to be */
    public void propose(String newProfile) {
        require(approved || newProfile == null, "what nobody approved is changed at once");
        proposedProfile = newProfile;
        refusal = null;
    }

    /** The same for the picture. */
    public void proposeLogo(String hash) {
        require(approved || hash == null, "what nobody approved is changed at once");
        proposedLogoHash = hash;
        refusal = null;
    }

    /** What waits does so no longer, until its publisher has changed it. */
    public void turnDown(String reason) {
        refusal = Objects.requireNonNull(reason);
    }

    public void suspend() {
        require(!isSuspended(), "suspended once");
        state = SUSPENDED;
    }

    /** It comes back as what it was. */
    public void resume() {
        require(isSuspended(), "only a suspended app is resumed");
        state = approved ? APPROVED : PENDING;
    }

    public void classic(boolean without) {
        classic = without;
    }

    /** It proves itself by a key from now on, or not at all. */
    public void forgetSecrets() {
        secrets = null;
    }

    public void registrationToken(String hash) {
        registrationHash = hash;
    }

    /** @param hash of the picture, or null when there is none any more */
    public void logo(String hash) {
        logoHash = hash;
    }

    /** Forgets all secrets and keeps the names. */
    public void remove(Instant now) {
        require(removed == null, "removed once");
        removed = now;
        state = SUSPENDED;
        registrationHash = null;
        logoHash = null;
        propose(null);
        proposeLogo(null);
        webhookSecrets.retireOld();
        forgetSecrets();
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

    public String state() {
        return state;
    }

    public String origin() {
        return origin;
    }

    public Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    public String profile() {
        return profile;
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public boolean isPending() {
        return state.equals(PENDING);
    }

    public boolean isSuspended() {
        return state.equals(SUSPENDED);
    }

    /** Whether an administrator has approved what is in force, also while it is suspended. */
    public boolean isApproved() {
        return approved;
    }

    public boolean hasProposal() {
        return proposedProfile != null || proposedLogoHash != null;
    }

    public Optional<String> proposedProfile() {
        return Optional.ofNullable(proposedProfile);
    }

    public Optional<String> proposedLogoHash() {
        return Optional.ofNullable(proposedLogoHash);
    }

    /** Why an administrator turned down what its publisher wants. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    public boolean classic() {
        return classic;
    }

    /** Hashed; none when it proves itself by a key or not at all. */
    public Optional<SecretPair> secrets() {
        return Optional.ofNullable(secrets);
    }

    /** Sealed. */
    public SecretPair webhookSecrets() {
        return webhookSecrets;
    }

    public Optional<String> logoHash() {
        return Optional.ofNullable(logoHash);
    }

    public Instant created() {
        return created;
    }

    public Instant changed() {
        return changed;
    }

    public boolean isRemoved() {
        return removed != null;
    }
}
