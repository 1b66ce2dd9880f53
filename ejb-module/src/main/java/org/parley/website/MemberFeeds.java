package org.parley.website;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Brings what a website delivers for its members. Contacts and postings are fetched independently of each other, each
 * only if the site offers it; what came is stored, then told by {@link ContactsFetched}, {@link ContactsUnavailable}
 * and {@link PostingsChanged}, all fired asynchronously.
 */
@ApplicationScoped
public class MemberFeeds {

    /** Starts the fetches that follow a passed sign-in and returns at once. */
    public void signedIn(String domain, String userName) {}
}
