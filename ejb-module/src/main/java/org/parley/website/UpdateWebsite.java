package org.parley.website;

import org.parley.audit.Actor;

/** @param version of the view that was changed; refused if another change came in between */
public record UpdateWebsite(WebsiteId id, WebsiteProfile profile, int version, Actor by) {}
