package org.parley.website.control;

import org.parley.website.WebsiteId;

/**
 * A website was changed or removed in this transaction. Carries what it is now, since nothing can be read any more at
 * the moment when the transaction has committed.
 *
 * @param site null when it was removed
 */
public record SiteChanged(WebsiteId id, Site site) {}
