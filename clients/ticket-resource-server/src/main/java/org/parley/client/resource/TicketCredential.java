package org.parley.client.resource;

import jakarta.security.enterprise.credential.Credential;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a terminal shows: a user ID and an authorization key. */
public final class TicketCredential implements Credential {
    private static final int LONGEST = 1024;
    private static final Pattern HEADER = Pattern.compile("ticket +([\\w.~-]+):([\\w.~-]+)", Pattern.CASE_INSENSITIVE);

    private final String userId;
    private final String authorizationKey;
    private final String requestId;

    /**
     * What was shown with one request.
     *
     * @param userId the user ID
     * @param authorizationKey the authorization key
     * @param requestId the id of the request, passed on to the platform
     */
    public TicketCredential(String userId, String authorizationKey, String requestId) {
        this.userId = Objects.requireNonNull(userId);
        this.authorizationKey = Objects.requireNonNull(authorizationKey);
        this.requestId = Objects.requireNonNull(requestId);
    }

    /** Whether the value of the header {@code Authorization} means to be a ticket. */
    static boolean meantBy(String header) {
        return header != null && header.regionMatches(true, 0, "Ticket", 0, 6) && !header.matches("(?i)ticket\\w.*");
    }

    /** Empty when the header is not what a terminal would send. */
    static Optional<TicketCredential> in(String header, String requestId) {
        return Optional.of(header)
                .filter(text -> text.length() <= LONGEST)
                .map(HEADER::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new TicketCredential(matcher.group(1), matcher.group(2), requestId));
    }

    /**
     * Who the terminal says the caller is.
     *
     * @return the user ID
     */
    public String userId() {
        return userId;
    }

    String authorizationKey() {
        return authorizationKey;
    }

    String requestId() {
        return requestId;
    }

    /** Stands for the ticket in memory, so that the key itself need not stay there. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest((userId + ':' + authorizationKey).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Names the person, never the key. */
    @Override
    public String toString() {
        return "TicketCredential[" + userId + ']';
    }
}
