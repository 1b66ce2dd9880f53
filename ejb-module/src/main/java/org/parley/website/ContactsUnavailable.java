package org.parley.website;

/** The site offers contacts but did not deliver this member's; what was stored before still stands. Fired asynchronously. */
public record ContactsUnavailable(String domain, String userName) {}
