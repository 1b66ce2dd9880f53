package org.parley.website.control.feed;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.kernel.Ids;
import org.parley.website.Contact;
import org.parley.website.PostingView;
import org.parley.website.PostingsChanged;
import org.parley.website.WebsiteId;
import org.parley.website.control.connector.ContactsAnswer;
import org.parley.website.entity.ContactList;
import org.parley.website.entity.ContactLists;
import org.parley.website.entity.Feed;
import org.parley.website.entity.ListedContact;
import org.parley.website.entity.Posting;
import org.parley.website.entity.Postings;

/** Puts what sites delivered into the database. */
@Stateless
public class Deliveries {
    @Inject
    ContactLists contactLists;

    @Inject
    Postings postings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public Optional<String> contactsEtag(WebsiteId website, String userName) {
        return contactLists.of(website.value(), userName).flatMap(ContactList::etag);
    }

    /** @return what is stored now */
    public List<Contact> store(WebsiteId website, String userName, ContactsAnswer answer) {
        var list = contactLists.of(website.value(), userName).orElseGet(() -> newList(website, userName));
        if (answer.contacts() != null) {
            var contacts = answer.contacts().stream()
                    .map(c -> ListedContact.of(website.value(), c.userName(), c.name(), c.groups()))
                    .toList();
            list.replace(contacts, answer.etag(), clock.instant());
        }
        return Contacts.of(list);
    }

    private ContactList newList(WebsiteId website, String userName) {
        var list = new ContactList(ids.next(), website.value(), userName, clock.instant());
        contactLists.add(list);
        return list;
    }

    public Optional<String> postingsEtag(WebsiteId website) {
        return postings.feed(website.value()).flatMap(Feed::etag);
    }

    /** @param delivered all that the site has, as far as it is kept */
    public PostingsChanged store(WebsiteId website, String domain, String etag, List<PostingView> delivered) {
        var stored = postings.newest(website.value(), Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Posting::reference, Function.identity()));
        var added = new ArrayList<PostingView>();
        var changed = new ArrayList<PostingView>();
        for (var posting : delivered) {
            var known = stored.remove(posting.id());
            if (known == null) {
                postings.add(new Posting(ids.next(), website.value(), posting.id(), content(posting)));
                added.add(posting);
            } else if (!known.content().equals(content(posting))) {
                known.change(content(posting));
                changed.add(posting);
            }
        }
        stored.values().forEach(postings::remove);
        feed(website.value()).isNow(etag, clock.instant());
        return new PostingsChanged(domain, added, changed, List.copyOf(stored.keySet()));
    }

    private Feed feed(UUID website) {
        return postings.feed(website).orElseGet(() -> {
            var feed = new Feed(website, clock.instant());
            postings.add(feed);
            return feed;
        });
    }

    private static Posting.Content content(PostingView posting) {
        return new Posting.Content(
                posting.author(),
                posting.title(),
                posting.text(),
                posting.link(),
                posting.published(),
                posting.updated());
    }
}
