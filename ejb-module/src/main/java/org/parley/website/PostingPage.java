package org.parley.website;

import java.util.List;

/**
 * A stretch of a site's postings, newest first.
 *
 * @param firstIndex where the first item stands among all, counted from zero; meaningless without items.
 */
public record PostingPage(List<PostingView> items, int firstIndex, int total) {
    public PostingPage {
        items = List.copyOf(items);
    }
}
