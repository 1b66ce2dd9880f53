package org.parley.website;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A website as administrators see it.
 *
 * @param identifier the domain in ASCII
 * @param domain the same as people read it and JIDs show it
 * @param connector the base of the addresses that Parley calls
 * @param openToOthers whether its members may talk with those of other websites that allow it too
 * @param serverId the server identifier that Parley presents to the site
 * @param rotating whether an old secret is still valid
 * @param version to be given back with a change
 */
public record WebsiteView(
        WebsiteId id,
        String identifier,
        String domain,
        String name,
        URI connector,
        Duration connectTimeout,
        Duration readTimeout,
        boolean offersContacts,
        boolean offersPostings,
        boolean openToOthers,
        String serverId,
        WebsiteState state,
        boolean rotating,
        Instant created,
        int version) {}
