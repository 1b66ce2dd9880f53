package org.parley.website;

import java.time.Instant;

/**
 * Something a member published on the website.
 *
 * @param author the member's local part, prepared as for a JID.
 * @param link an http or https address, or null.
 */
public record PostingView(
        String id, String author, String title, String text, String link, Instant published, Instant updated) {}
