package org.parley.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.parley.session.SessionId;

/**
 * What a live access key stands for; the components are those of {@link IssueTokens}.
 *
 * @param issued when this key was
 * @param expires when it does
 * @param lastUsed not to the minute, see {@link TokenSettings#lastUse}
 */
public record LiveToken(
        FamilyId family,
        TokenKind kind,
        SessionId session,
        String who,
        String subject,
        String audience,
        Set<String> scopes,
        Instant issued,
        Instant expires,
        Instant lastUsed,
        Map<String, String> details) {
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /**
     * A key from the future is not live either: when the clock is set back, the keys that were issued before do not
     * get more time than they had, and whoever has one refreshes it.
     */
    public boolean liveAt(Instant now) {
        return now.isBefore(expires) && !now.isBefore(issued.minus(AHEAD));
    }

    LiveToken usedAt(Instant now) {
        return new LiveToken(family, kind, session, who, subject, audience, scopes, issued, expires, now, details);
    }
}
