package org.parley.openid.control.authorize;

import java.time.Instant;

/**
 * An authorization that waits for its person.
 *
 * @param browser which alone may go on with it; null until one does
 */
public record Pending(String id, Asked asked, Instant since, String browser) {

    Pending in(String browser) {
        return new Pending(id, asked, since, browser);
    }

    boolean isFor(String visitor) {
        return browser == null || browser.equals(visitor);
    }
}
