package org.parley.website;

import java.util.List;

/** The stored postings of a site are now these; newest first in each list. Fired asynchronously. */
public record PostingsChanged(
        String domain, List<PostingView> added, List<PostingView> changed, List<String> removedIds) {
    public PostingsChanged {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removedIds = List.copyOf(removedIds);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removedIds.isEmpty();
    }
}
