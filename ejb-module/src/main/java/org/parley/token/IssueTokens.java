package org.parley.token;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.parley.session.SessionId;

/**
 * A new family is wanted.
 *
 * @param session on which it hangs; null when no person signed in (client credentials)
 * @param who a bare JID; null likewise
 * @param subject the id by which the audience knows the person
 * @param audience who may use the keys: {@code resource:<uuid>} or {@code app:<uuid>}
 * @param refreshLife null for no refresh key
 * @param details whatever the issuer wants to know again; no secrets; at most 3000 characters
 * @param address where the request came from, for the audit log; null when from inside
 */
public record IssueTokens(
        TokenKind kind,
        SessionId session,
        String who,
        String subject,
        String audience,
        Set<String> scopes,
        Duration accessLife,
        Duration refreshLife,
        Map<String, String> details,
        String address) {

    public IssueTokens {
        scopes = Set.copyOf(scopes);
        details = Map.copyOf(details);
    }
}
