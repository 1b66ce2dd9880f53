package org.parley.openid.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a code stands for: one person's yes to one app, in one session, for one redirect URI. Redeemed once, by whoever has
 * it locked in {@link AuthorizationCodes}, so that of several who try exactly one succeeds.
 */
@Entity
@Table(name = "openid_code")
public class AuthorizationCode {
    @Id
    String hash;

    UUID app;

    String who;

    String subject;

    UUID session;

    @Column(name = "redirect_uri")
    String redirectUri;

    String challenge;

    String nonce;

    String scopes;

    String claims;

    Instant authenticated;

    Instant expires;

    Instant redeemed;

    UUID family;

    /** Under which id all of its authorization stands in the audit log. */
    String correlation;

    /** Who said yes, and how the app knows them. */
    public record Party(UUID app, String who, String subject, UUID session, Instant authenticated) {}

    /** What the code is bound to; challenge and nonce may be null. */
    public record Binding(String redirectUri, String challenge, String nonce) {}

    /** For JPA. */
    protected AuthorizationCode() {}

    public AuthorizationCode(String hash, Party party, Binding binding, Instant expires) {
        this.hash = Objects.requireNonNull(hash);
        this.app = party.app();
        this.who = party.who();
        this.subject = party.subject();
        this.session = party.session();
        this.authenticated = party.authenticated();
        this.redirectUri = binding.redirectUri();
        this.challenge = binding.challenge();
        this.nonce = binding.nonce();
        this.expires = Objects.requireNonNull(expires);
    }

    public AuthorizationCode gives(String scopes, String claims) {
        this.scopes = scopes;
        this.claims = claims;
        return this;
    }

    public AuthorizationCode under(String correlation) {
        this.correlation = correlation;
        return this;
    }

    public Party party() {
        return new Party(app, who, subject, session, authenticated);
    }

    public Binding binding() {
        return new Binding(redirectUri, challenge, nonce);
    }

    public String scopes() {
        return scopes;
    }

    public String claims() {
        return claims;
    }

    public String correlation() {
        return correlation;
    }

    public Instant expires() {
        return expires;
    }

    /** @return false when it was before */
    public boolean redeem(Instant now) {
        if (redeemed != null) {
            return false;
        }
        redeemed = now;
        return true;
    }

    /** What the redemption gave; null when it gave nothing. */
    public UUID family() {
        return family;
    }

    public void gave(UUID family) {
        this.family = family;
    }
}
