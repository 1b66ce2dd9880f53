package org.parley.example.partner.connector;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.parley.example.partner.site.Posting;

/**
 * A place in the list of postings: just after the one with this time and id. It names a place and not a number, so a
 * walk neither repeats nor skips a posting when others come or go meanwhile.
 */
record Cursor(Instant published, String id) {
    static String after(Posting posting) {
        var text = posting.published() + " " + posting.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.BAD_REQUEST.refused();
        }
    }

    List<Posting> rest(List<Posting> newestFirst) {
        return newestFirst.stream().filter(this::precedes).toList();
    }

    private boolean precedes(Posting posting) {
        var order = published.compareTo(posting.published());
        return order > 0 || order == 0 && id.compareTo(posting.id()) > 0;
    }
}
