package org.parley.website;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parley.kernel.WebhookSignature;
import org.parley.website.control.NoticeBook;
import org.parley.website.control.Site;
import org.parley.website.control.Sites;

/**
 * Takes the signed notices by which a website tells that contacts or postings changed. A notice carries no content: what
 * changed is fetched. One that comes again (the site missed our answer, or someone replays it) is answered the same and
 * causes nothing.
 */
@ApplicationScoped
public class WebsiteNotices {
    private static final int MOST_NAMES = 1_000;

    @Inject
    Sites sites;

    @Inject
    MemberFeeds feeds;

    @Inject
    WebsiteSettings settings;

    @Inject
    Clock clock;

    private final Map<WebsiteId, NoticeBook> books = new ConcurrentHashMap<>();

    /** Returns when the notice is genuine and its fetches have begun. */
    public void take(String identifier, WebhookSignature signature, byte[] body) {
        var site = sites.authorized(identifier.toLowerCase(Locale.ROOT)).orElseThrow(WebsiteProblem.UNKNOWN::problem);
        var now = clock.instant();
        if (!signature.proves(body, site.connector().secrets(), now)) {
            throw WebsiteProblem.NOTICE_NOT_GENUINE.problem();
        }
        var book = books.computeIfAbsent(
                site.connector().website(), any -> new NoticeBook(settings.noticesPerMinute(), now));
        switch (book.enter(signature.id(), now)) {
            case KNOWN -> {}
            case TOO_MANY -> throw WebsiteProblem.TOO_MANY_NOTICES.problem().retryAfter(book.nextIn());
            case NEW -> act(site, read(body));
        }
    }

    private void act(Site site, JsonObject notice) {
        var changed = strings(notice, "changed");
        if (!"notify".equals(notice.getString("action", "")) || changed.isEmpty()) {
            throw WebsiteProblem.BAD_NOTICE.problem();
        }
        if (changed.contains("contacts")) {
            if (notice.containsKey("userNames")) {
                feeds.contactsChanged(site.domain(), strings(notice, "userNames"));
            } else {
                feeds.contactsChanged(site.domain());
            }
        }
        if (changed.contains("postings")) {
            feeds.postingsChanged(site.domain());
        }
    }

    private static JsonObject read(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw WebsiteProblem.BAD_NOTICE.problem("not a JSON object");
        }
    }

    private static Set<String> strings(JsonObject notice, String name) {
        if (notice.get(name) instanceof JsonArray array
                && array.size() <= MOST_NAMES
                && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.toSet());
        }
        throw WebsiteProblem.BAD_NOTICE.problem(name + ": an array of at most " + MOST_NAMES + " strings");
    }
}
