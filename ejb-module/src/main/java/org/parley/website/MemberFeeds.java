package org.parley.website;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.parley.session.SessionService;
import org.parley.website.control.MemberNames;
import org.parley.website.control.Sites;
import org.parley.website.control.feed.Feeds;

/**
 * Brings what a website delivers for its members. Contacts and postings are fetched independently of each other, each
 * only if the site offers it; what came is stored, then told by {@link ContactsFetched}, {@link ContactsUnavailable}
 * and {@link PostingsChanged}, all fired asynchronously.
 */
@ApplicationScoped
public class MemberFeeds {
    @Inject
    Sites sites;

    @Inject
    Feeds feeds;

    @Inject
    SessionService sessions;

    /** Starts the fetches that follow a passed sign-in and returns at once. */
    public void signedIn(String domain, String userName) {
        sites.authorized(domain).ifPresent(site -> {
            MemberNames.prepared(userName).ifPresent(name -> feeds.fetchContacts(site, name));
            feeds.fetchPostings(site);
        });
    }

    /** Fetches the contacts anew of those members of the site who are signed in; the others' come when they sign in. */
    public void contactsChanged(String domain, Collection<String> userNames) {
        sites.authorized(domain).ifPresent(site -> {
            var signedIn = sessions.signedIn(site.domain());
            userNames.stream()
                    .flatMap(name -> MemberNames.prepared(name).stream())
                    .filter(name -> signedIn.contains(name + "@" + site.domain()))
                    .forEach(name -> feeds.fetchContacts(site, name));
        });
    }

    /** The same for all who are signed in. */
    public void contactsChanged(String domain) {
        sites.authorized(domain)
                .ifPresent(site -> sessions.signedIn(site.domain()).stream()
                        .map(who -> who.substring(0, who.lastIndexOf('@')))
                        .forEach(name -> feeds.fetchContacts(site, name)));
    }

    public void postingsChanged(String domain) {
        sites.authorized(domain).ifPresent(feeds::fetchPostings);
    }
}
