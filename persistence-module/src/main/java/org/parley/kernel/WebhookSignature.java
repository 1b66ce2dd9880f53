package org.parley.kernel;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The three headers by which a message proves who wrote it and when. While a secret is being replaced there are two:
 * the sender signs with both, the receiver takes either.
 *
 * @param id names the message; without dots, or the signed text could be cut into its parts at another place
 * @param timestamp seconds since 1970
 * @param signatures {@code v1,} and base64, several separated by spaces
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
public record WebhookSignature(String id, String timestamp, String signatures) {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String VERSION = "v1,";
    private static final int MOST_SIGNATURES = 8;
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern TIMESTAMP_FORM = Pattern.compile("[0-9]{1,12}");

    public static WebhookSignature of(String id, Instant at, byte[] body, Collection<WebhookSecret> secrets) {
        if (!ID_FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("a message id has 1 to 80 letters, digits, hyphens or underscores");
        }
        var seconds = at.getEpochSecond();
        var signatures = secrets.stream()
                .map(secret -> VERSION + Base64.getEncoder().encodeToString(secret.mac(id, seconds, body)))
                .collect(Collectors.joining(" "));
        return new WebhookSignature(id, Long.toString(seconds), signatures);
    }

    /** True if the message is no more than {@link #WINDOW} off and was signed with any of the secrets. */
    public boolean proves(byte[] body, Collection<WebhookSecret> secrets, Instant now) {
        if (id == null
                || timestamp == null
                || signatures == null
                || !ID_FORM.matcher(id).matches()) {
            return false;
        }
        if (!TIMESTAMP_FORM.matcher(timestamp).matches()) {
            return false;
        }
        var seconds = Long.parseLong(timestamp);
        return Math.abs(now.getEpochSecond() - seconds) <= WINDOW.toSeconds() && signed(seconds, body, secrets);
    }

    private boolean signed(long seconds, byte[] body, Collection<WebhookSecret> secrets) {
        var macs = secrets.stream().map(secret -> secret.mac(id, seconds, body)).toList();
        return Stream.of(signatures.split(" ", MOST_SIGNATURES + 1))
                .limit(MOST_SIGNATURES)
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> decoded(signature.substring(VERSION.length())))
                .anyMatch(given -> macs.stream().anyMatch(mac -> MessageDigest.isEqual(mac, given)));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }
}
