package org.parley.token;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.parley.session.SessionId;

/**
 * A family as others see it.
 *
 * @param issued when the keys of now were
 * @param expires when the last of them does
 * @param lastUsed not to the minute, see {@link TokenSettings#lastUse}
 * @param ended null while it has not
 * @param endReason null likewise
 */
public record FamilyView(
        FamilyId id,
        TokenKind kind,
        SessionId session,
        String who,
        String subject,
        String audience,
        Set<String> scopes,
        Instant started,
        Instant issued,
        Instant expires,
        Instant lastUsed,
        Instant ended,
        String endReason,
        Map<String, String> details) {

    public FamilyState stateAt(Instant now) {
        return ended == null && expires.isAfter(now) ? FamilyState.LIVE : FamilyState.OVER;
    }
}
