package org.parley.example.partner.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.example.partner.site.Posting;
import org.parley.example.partner.site.Site;

/**
 * What the members published, newest first, page by page. The etag names the whole list, so it is the same on every page
 * of a walk during which nothing changed.
 */
final class PostingsAction implements Action {
    private static final int MAX_PAGE = 50;

    private final Site site;

    PostingsAction(Site site) {
        this.site = site;
    }

    @Override
    public Answer answer(JsonNode body) {
        var call = Action.read(body, Call.class);
        Action.require(call.limit() == null || call.limit() >= 1);
        var all = site.data().postings();
        var etag = Etag.of(all);
        if (call.cursor() == null && etag.equals(call.etag())) {
            return Answer.ok(new Unchanged(etag, true));
        }
        var rest = call.cursor() == null ? all : Cursor.parse(call.cursor()).rest(all);
        var size = Math.min(rest.size(), call.limit() == null ? MAX_PAGE : Math.min(call.limit(), MAX_PAGE));
        var page = rest.subList(0, size);
        return Answer.ok(new Postings(etag, page, size < rest.size() ? Cursor.after(page.get(size - 1)) : null));
    }

    record Call(String cursor, Integer limit, String etag) {}

    record Unchanged(String etag, boolean unchanged) {}

    record Postings(
            String etag,
            List<Posting> postings,
            @JsonInclude(JsonInclude.Include.ALWAYS) String next) {}
}
