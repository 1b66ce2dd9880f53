package org.parley.website.control.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.website.control.Site;

/** Says in the audit log what became of each fetch: under the correlation id of the sign-in or notice that asked for it. */
@ApplicationScoped
class FeedRecord {
    @Inject
    AuditService audit;

    /** @param delivered null if what is stored is still right */
    void contacts(Site site, String userName, Collection<?> delivered) {
        record("contacts.fetched", site, member(site, userName), "contacts", extent(delivered));
    }

    void noContacts(Site site, String userName, String reason) {
        record("contacts.unavailable", site, member(site, userName), "reason", reason);
    }

    /** @param delivered null if what is stored is still right */
    void postings(Site site, Collection<?> delivered) {
        record("postings.fetched", site, site.identifier(), "postings", extent(delivered));
    }

    void noPostings(Site site, String reason) {
        record("postings.unavailable", site, site.identifier(), "reason", reason);
    }

    private static String extent(Collection<?> delivered) {
        return delivered == null ? "unchanged" : String.valueOf(delivered.size());
    }

    private static String member(Site site, String userName) {
        return userName + "@" + site.domain();
    }

    private void record(String action, Site site, String subject, String detail, String value) {
        audit.recordApart(AuditEntry.of(action, Actor.SYSTEM, subject)
                .with("website", site.identifier())
                .with(detail, value));
    }
}
