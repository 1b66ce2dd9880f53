package org.parley.openid.control.authorize;

import java.time.Duration;
import java.util.Set;
import org.parley.app.AppView;
import org.parley.openid.ClaimsWish;

/**
 * What an app asks for, cut down to what it may ask for.
 *
 * @param wanted where and how it wants the answer
 * @param nonce to be in the ID token; null when the app sent none
 * @param challenge what the code's redeemer must know the origin of (PKCE); null for a classic app that sent none
 * @param maxAge how long ago the person may have signed in; null when the app does not care
 * @param subject who it must be, by open ID; null when the app does not say
 * @param hint who it might be; null likewise
 * @param language in which to ask, as the app would have it; null likewise
 */
public record Asked(
        AppView app,
        Wanted wanted,
        Set<String> scopes,
        ClaimsWish claims,
        String nonce,
        String challenge,
        Set<Prompt> prompts,
        Duration maxAge,
        String subject,
        String hint,
        String language) {

    public boolean silent() {
        return prompts.contains(Prompt.NONE);
    }
}
