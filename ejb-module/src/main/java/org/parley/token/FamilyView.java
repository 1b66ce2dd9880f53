package org.parley.token;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.parley.session.SessionId;

/**
 * A family that has not ended.
 *
 * @param issued when the keys of now were
 * @param expires when the last of them does
 * @param lastUsed to half a minute
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
        Map<String, String> details) {}
