package org.parley.example.app.page;

import java.time.Instant;

/**
 * One person at one browser.
 *
 * @param at Parley's name of the session in which they signed in
 * @param idToken shown to Parley when they sign out
 * @param formToken what a form of ours must bring
 */
record Session(String id, String openId, String at, String idToken, String formToken, Instant expires) {
    @Override
    public String toString() {
        return "Session[" + openId + "]";
    }
}
