package org.parley.example.partner.page;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parley.example.partner.site.Member;
import org.parley.example.partner.site.Posting;
import org.parley.example.partner.site.Site;

/** What everybody may read: the postings, newest first. */
final class FrontPage implements Page {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int SHOWN = 50;

    private final Site site;

    FrontPage(Site site) {
        this.site = site;
    }

    @Override
    public void show(Visit visit) throws IOException {
        var postings = site.data().postings();
        visit.show(
                "News",
                postings.isEmpty()
                        ? Html.of("<p>Nobody has written anything yet.</p>")
                        : Html.each(postings.subList(0, Math.min(SHOWN, postings.size())), this::article));
    }

    private Html article(Posting posting) {
        return Html.of(
                """
                <article id="%s">
                  <h2>%s</h2>
                  <p class="by">%s · <time datetime="%s">%s</time></p>
                  <p class="text">%s</p>
                  %s
                </article>""",
                posting.id(),
                posting.title(),
                author(posting.author()),
                posting.published(),
                day(posting.published()),
                posting.text(),
                link(posting.link()));
    }

    private String author(String userName) {
        return site.data().member(userName).map(Member::displayName).orElse(userName);
    }

    private static String day(Instant time) {
        return DAY.format(time);
    }

    private static Html link(String link) {
        return link == null
                ? Html.NOTHING
                : Html.of("<p><a href=\"%s\" rel=\"noopener noreferrer nofollow\">%s</a></p>", link, link);
    }
}
