package org.parley.example.partner.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;

/** Something a member published on the site. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Posting(
        String id, String author, String title, String text, String link, Instant published, Instant updated) {
    static final Comparator<Posting> NEWEST_FIRST =
            Comparator.comparing(Posting::published).thenComparing(Posting::id).reversed();

    public Posting {
        id = Limits.line("An id", id, Limits.NAME);
        Limits.userName(author);
        title = Limits.line("A title", title, Limits.TITLE);
        text = Limits.text(text);
        link = Limits.link(link);
    }

    public Posting edited(String newTitle, String newText, String newLink, Instant now) {
        return new Posting(id, author, newTitle, newText, newLink, published, now);
    }
}
