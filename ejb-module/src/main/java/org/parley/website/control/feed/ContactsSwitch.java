package org.parley.website.control.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.session.SessionService;
import org.parley.website.ContactsFetched;
import org.parley.website.control.Site;
import org.parley.website.control.SiteChanged;
import org.parley.website.control.Sites;

/**
 * When an administrator has a website begin or stop to offer contacts, its members who are signed in get or lose them at
 * once, the others at their next sign-in. Takes three steps: what the site was is known until the change has committed,
 * and who is signed in can only be read in a transaction of its own.
 */
@ApplicationScoped
public class ContactsSwitch {
    @Inject
    Sites sites;

    @Inject
    SessionService sessions;

    @Inject
    Feeds feeds;

    @Inject
    Event<ContactsSwitched> switched;

    @Inject
    Event<ContactsFetched> fetched;

    void changing(@Observes SiteChanged event) {
        sites.find(event.id())
                .filter(before -> event.site() != null
                        && before.offersContacts() != event.site().offersContacts())
                .ifPresent(before -> switched.fire(new ContactsSwitched(event.site())));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactsSwitched event) {
        switched.fireAsync(event);
    }

    void carryOut(@ObservesAsync ContactsSwitched event) {
        var domain = event.site().domain();
        sessions.signedIn(domain).forEach(who -> bring(event.site(), who.substring(0, who.lastIndexOf('@'))));
    }

    private void bring(Site site, String userName) {
        if (site.offersContacts()) {
            feeds.fetchContacts(site, userName);
        } else {
            fetched.fireAsync(new ContactsFetched(site.domain(), userName, List.of()));
        }
    }
}
