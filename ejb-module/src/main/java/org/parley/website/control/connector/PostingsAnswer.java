package org.parley.website.control.connector;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.parley.website.PostingView;
import org.parley.website.control.MemberNames;

/**
 * One page of what the members of a site published.
 *
 * @param etag names this edition of the whole list, or null
 * @param postings newest first; null if they are those of the edition that we named
 * @param next where the next page begins, or null at the end
 * @param skipped how many entries could not be used
 */
public record PostingsAnswer(String etag, List<PostingView> postings, String next, int skipped) {
    private static final int REFERENCE = 200;
    private static final int TITLE = 500;
    private static final int TEXT = 10_000;
    private static final int LINK = 2_000;
    private static final int CURSOR = 1_000;

    static PostingsAnswer read(JsonObject answer) throws ConnectorFailure {
        var fields = new Fields(answer);
        var etag = fields.token("etag", ContactsAnswer.ETAG).orElse(null);
        if (fields.flag("unchanged")) {
            return new PostingsAnswer(etag, null, null, 0);
        }
        if (!(answer.get("postings") instanceof JsonArray entries)) {
            throw new ConnectorFailure(ConnectorFailure.Reason.MALFORMED, "no postings");
        }
        var postings = new LinkedHashMap<String, PostingView>();
        for (var entry : entries) {
            posting(entry).ifPresent(posting -> postings.putIfAbsent(posting.id(), posting));
        }
        var next = fields.token("next", CURSOR).orElse(null);
        return new PostingsAnswer(etag, List.copyOf(postings.values()), next, entries.size() - postings.size());
    }

    private static Optional<PostingView> posting(JsonValue entry) {
        if (!(entry instanceof JsonObject object)) {
            return Optional.empty();
        }
        var fields = new Fields(object);
        var id = fields.token("id", REFERENCE);
        var author = fields.line("author", MemberNames.LENGTH).flatMap(MemberNames::prepared);
        var title = fields.has("title") ? fields.line("title", TITLE) : Optional.of("");
        var text = fields.has("text") ? fields.text("text", TEXT) : Optional.of("");
        var link = fields.link("link", LINK);
        var published = fields.time("published");
        var updated = fields.has("updated") ? fields.time("updated") : published;
        if (id.isEmpty()
                || author.isEmpty()
                || title.isEmpty()
                || text.isEmpty()
                || published.isEmpty()
                || updated.isEmpty()
                || (link.isEmpty() && fields.has("link"))) {
            return Optional.empty();
        }
        return Optional.of(new PostingView(
                id.get(), author.get(), title.get(), text.get(), link.orElse(null), published.get(), updated.get()));
    }
}
