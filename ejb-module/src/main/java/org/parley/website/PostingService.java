package org.parley.website;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.website.control.Site;
import org.parley.website.control.Sites;
import org.parley.website.entity.Posting;
import org.parley.website.entity.Postings;

/** The stored postings of the websites. A site that no longer is authorized or offers postings has none. */
@Stateless
public class PostingService {
    @Inject
    Postings postings;

    @Inject
    Sites sites;

    /**
     * Pages as in XEP-0059: with neither id the newest, with {@code afterId} those that follow it (older), with
     * {@code beforeId} those right before it (newer), with an empty {@code beforeId} the last page. An id that is not
     * stored is a {@code website/posting-unknown}.
     */
    public PostingPage page(String domain, String afterId, String beforeId, int max) {
        return website(domain)
                .map(website -> page(website, afterId, beforeId, max))
                .orElseGet(() -> new PostingPage(List.of(), 0, 0));
    }

    private PostingPage page(UUID website, String afterId, String beforeId, int max) {
        var total = postings.count(website);
        var rows = max == 0 ? List.<Posting>of() : rows(website, afterId, beforeId, max);
        var first = rows.isEmpty() ? 0 : postings.newerThan(website, rows.get(0));
        return new PostingPage(rows.stream().map(PostingService::view).toList(), first, total);
    }

    private List<Posting> rows(UUID website, String afterId, String beforeId, int max) {
        if (afterId != null) {
            return postings.after(website, stored(website, afterId), max);
        }
        if (beforeId == null) {
            return postings.newest(website, max);
        }
        return beforeId.isEmpty()
                ? postings.oldest(website, max)
                : postings.before(website, stored(website, beforeId), max);
    }

    private Posting stored(UUID website, String id) {
        return postings.find(website, id).orElseThrow(WebsiteProblem.POSTING_UNKNOWN::problem);
    }

    public Optional<PostingView> find(String domain, String id) {
        return website(domain).flatMap(website -> postings.find(website, id)).map(PostingService::view);
    }

    private Optional<UUID> website(String domain) {
        return sites.authorized(domain)
                .filter(Site::offersPostings)
                .map(site -> site.connector().website().value());
    }

    private static PostingView view(Posting posting) {
        var content = posting.content();
        return new PostingView(
                posting.reference(),
                content.author(),
                content.title(),
                content.text(),
                content.link(),
                content.published(),
                content.updated());
    }
}
