package org.parley.website;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.website.control.Site;
import org.parley.website.control.Sites;
import org.parley.website.control.feed.Contacts;
import org.parley.website.entity.ContactLists;

/**
 * Who lists whom, by what the websites last delivered. Everything is within one site; sites never mix. A site that no
 * longer is authorized or offers contacts has none.
 */
@Stateless
public class ContactBook {
    @Inject
    ContactLists lists;

    @Inject
    Sites sites;

    public List<Contact> of(String domain, String userName) {
        return website(domain)
                .flatMap(website -> lists.of(website, userName))
                .map(Contacts::of)
                .orElse(List.of());
    }

    public boolean lists(String domain, String owner, String other) {
        return website(domain)
                .filter(website -> lists.lists(website, owner, other))
                .isPresent();
    }

    /** The members of the site who have this one among their contacts. */
    public Set<String> listedBy(String domain, String userName) {
        return website(domain).map(website -> lists.listing(website, userName)).orElse(Set.of());
    }

    private Optional<UUID> website(String domain) {
        return sites.authorized(domain)
                .filter(Site::offersContacts)
                .map(site -> site.connector().website().value());
    }
}
