package org.parley.openid.control.authorize;

import java.time.Instant;

/**
 * An authorization that waits for its person.
 *
 * @param correlation under which id all of it stands in the audit log, from the app's request to its tokens
 * @param browser which alone may go on with it; null until one does
 */
public record Pending(String id, Asked asked, Instant since, String correlation, String browser) {

    Pending in(String browser) {
        return new Pending(id, asked, since, correlation, browser);
    }

    boolean isFor(String visitor) {
        return browser == null || browser.equals(visitor);
    }
}
