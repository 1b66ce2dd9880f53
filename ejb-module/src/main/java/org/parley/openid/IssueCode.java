package org.parley.openid;

import java.time.Instant;
import java.util.Set;
import org.parley.app.AppView;
import org.parley.session.SessionId;

/**
 * A person said yes, now or before.
 *
 * @param subject by which the app knows the person
 * @param challenge null when a classic app sent none
 * @param nonce null when the app sent none
 * @param consented whether it was now, and is to be remembered
 */
public record IssueCode(
        AppView app,
        String who,
        String subject,
        SessionId session,
        Instant authenticated,
        String address,
        String redirectUri,
        String challenge,
        String nonce,
        Set<String> scopes,
        ClaimsWish claims,
        boolean consented) {}
