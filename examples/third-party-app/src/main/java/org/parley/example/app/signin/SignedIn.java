package org.parley.example.app.signin;

import org.parley.example.app.store.Tokens;

/**
 * Somebody has come back from Parley.
 *
 * @param idToken to show when signing out
 * @param target where in the app they wanted to go
 */
public record SignedIn(String openId, String name, String idToken, Tokens tokens, String target) {
    @Override
    public String toString() {
        return "SignedIn[" + openId + "]";
    }
}
