package org.parley.website;

import java.time.Duration;

/**
 * What an administrator says of a website and may change at any time.
 *
 * @param connector the base of the addresses that Parley calls: http or https, no user, query or fragment
 * @param connectTimeout null for the default
 * @param readTimeout for a whole call; null for the default
 * @param openToOthers whether its members may talk with those of other websites that allow it too
 * @param serverId the server identifier that the site granted to Parley; null to make one at first, then to keep it
 */
public record WebsiteProfile(
        String name,
        String connector,
        Duration connectTimeout,
        Duration readTimeout,
        boolean offersContacts,
        boolean offersPostings,
        boolean openToOthers,
        String serverId) {}
