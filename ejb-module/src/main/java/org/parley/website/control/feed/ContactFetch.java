package org.parley.website.control.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.parley.website.ContactsFetched;
import org.parley.website.ContactsUnavailable;
import org.parley.website.control.Site;
import org.parley.website.control.Sites;
import org.parley.website.control.connector.Action;
import org.parley.website.control.connector.ConnectorFailure;
import org.parley.website.control.connector.ContactsAnswer;
import org.parley.website.control.connector.Guards;
import org.parley.website.control.connector.Questions;

/** Asks a site for one member's contacts, stores them and tells of them; on a failure tells that. */
@ApplicationScoped
public class ContactFetch {
    private static final Logger LOG = System.getLogger(ContactFetch.class.getName());

    /** Asynchronous observers run in this thread, so what is told last is what was stored last. */
    private static final NotificationOptions HERE = NotificationOptions.ofExecutor(Runnable::run);

    @Inject
    Sites sites;

    @Inject
    Guards guards;

    @Inject
    Questions questions;

    @Inject
    Deliveries deliveries;

    @Inject
    FeedRecord record;

    @Inject
    Event<ContactsFetched> fetched;

    @Inject
    Event<ContactsUnavailable> unavailable;

    /** Looks the site up again: it may have changed while this waited. */
    void fetch(String identifier, String userName) {
        sites.authorized(identifier).filter(Site::offersContacts).ifPresent(site -> fetch(site, userName));
    }

    private void fetch(Site site, String userName) {
        try {
            var connector = site.connector();
            var etag = deliveries.contactsEtag(connector.website(), userName).orElse(null);
            var answer = guards.call(
                    connector,
                    Action.CONTACTS,
                    ContactsAnswer.class,
                    () -> questions.contacts(connector, userName, etag));
            if (answer.skipped() > 0) {
                LOG.log(Level.WARNING, "{0}: {1} contacts were not usable", site.identifier(), answer.skipped());
            }
            if (sites.authorized(site.identifier()).filter(Site::offersContacts).isEmpty()) {
                return; // switched off while the site answered
            }
            var contacts = deliveries.store(connector.website(), userName, answer);
            record.contacts(site, userName, answer.contacts());
            fetched.fireAsync(new ContactsFetched(site.domain(), userName, contacts), HERE);
        } catch (ConnectorFailure failure) {
            unavailable(site, userName, failure.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "contacts from " + site.identifier() + " could not be stored", failure);
            unavailable(site, userName, "not stored");
        }
    }

    void unavailable(Site site, String userName, String why) {
        LOG.log(Level.WARNING, "{0}: no contacts: {1}", site.identifier(), why);
        record.noContacts(site, userName, why);
        unavailable.fireAsync(new ContactsUnavailable(site.domain(), userName), HERE);
    }
}
