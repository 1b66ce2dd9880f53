package org.parley.openid;

import java.time.Duration;
import java.util.Optional;
import org.parley.kernel.SettingsReader;

/**
 * @param issuer the issuer identifier and base of every published address; empty is the server's URL
 * @param keyLife how long a key signs
 * @param keyLead how long it is published before
 * @param keyOverlap how long it stays published after
 * @param codeLife how long a code may be redeemed
 * @param accessLife how long an access token lives
 * @param refreshLife how long a refresh token lives, anew with every refresh
 * @param idTokenLife how long an ID token is valid
 * @param requestLife how long a person may take to sign in and consent
 * @param requests how many authorizations may be under way at once on one node
 * @param requestSize the most characters of all parameters of a request
 * @param pushedLife how long a pushed request may be used
 * @param logoutTries how often an app is told of a logout that it did not take
 */
public record OpenidSettings(
        String issuer,
        Duration keyLife,
        Duration keyLead,
        Duration keyOverlap,
        Duration codeLife,
        Duration accessLife,
        Duration refreshLife,
        Duration idTokenLife,
        Duration requestLife,
        int requests,
        int requestSize,
        Duration pushedLife,
        int logoutTries) {

    public static OpenidSettings read(SettingsReader reader) {
        return new OpenidSettings(
                reader.text("parley.openid.issuer", ""),
                reader.duration(
                        "parley.openid.key-life", Duration.ofDays(90), Duration.ofHours(1), Duration.ofDays(730)),
                reader.duration(
                        "parley.openid.key-lead", Duration.ofDays(1), Duration.ofSeconds(15), Duration.ofDays(30)),
                reader.duration(
                        "parley.openid.key-overlap", Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(365)),
                reader.duration(
                        "parley.openid.code-life",
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10)),
                reader.duration(
                        "parley.openid.access-life", Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofDays(1)),
                reader.duration(
                        "parley.openid.refresh-life", Duration.ofDays(30), Duration.ofMinutes(5), Duration.ofDays(365)),
                reader.duration(
                        "parley.openid.id-token-life",
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(1),
                        Duration.ofDays(1)),
                reader.duration(
                        "parley.openid.request-life",
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(1),
                        Duration.ofHours(2)),
                reader.integer("parley.openid.requests", 20_000, 10, 1_000_000),
                reader.integer("parley.openid.request-size", 16_384, 1_024, 262_144),
                reader.duration(
                        "parley.openid.pushed-life",
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10)),
                reader.integer("parley.openid.logout-tries", 5, 1, 20));
    }

    /** Without a slash at the end. */
    public Optional<String> chosenIssuer() {
        return issuer.isBlank() ? Optional.empty() : Optional.of(issuer.replaceFirst("/+$", ""));
    }
}
