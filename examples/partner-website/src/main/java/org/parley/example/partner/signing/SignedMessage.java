package org.parley.example.partner.signing;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as Standard Webhooks signs it: {@code id.timestamp.body}. The id must not contain a dot, or a signed text
 * could be cut into id, time and body at another place.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the scheme</a>
 */
public record SignedMessage(String id, long timestamp, byte[] body) {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String VERSION = "v1,";
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public static boolean validId(String id) {
        return id != null && ID_FORM.matcher(id).matches();
    }

    public String signature(Collection<Secret> secrets) {
        return secrets.stream()
                .map(secret -> VERSION + Base64.getEncoder().encodeToString(secret.mac(id, timestamp, body)))
                .collect(Collectors.joining(" "));
    }

    /** True if any of the signatures was made with any of the secrets. */
    public boolean bears(String signatures, Collection<Secret> secrets) {
        return Stream.of(signatures.split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> decoded(signature.substring(VERSION.length())))
                .anyMatch(given -> secrets.stream()
                        .anyMatch(secret -> MessageDigest.isEqual(secret.mac(id, timestamp, body), given)));
    }

    public boolean freshAt(Instant now) {
        return Math.abs(now.getEpochSecond() - timestamp) <= WINDOW.toSeconds();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
