package org.parley.website;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/** The stored postings of the websites. */
@Stateless
public class PostingService {

    /**
     * Pages as in XEP-0059: with neither id the newest, with {@code afterId} those that follow it (older), with
     * {@code beforeId} those right before it (newer), with an empty {@code beforeId} the last page. An id that is not
     * stored is a {@code website/posting-unknown}.
     */
    public PostingPage page(String domain, String afterId, String beforeId, int max) {
        return new PostingPage(List.of(), 0, 0);
    }

    public Optional<PostingView> find(String domain, String id) {
        return Optional.empty();
    }
}
