package org.parley.example.partner.page;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.parley.example.partner.notice.Notice;
import org.parley.example.partner.notice.Notifier;
import org.parley.example.partner.site.InputRefused;
import org.parley.example.partner.site.Posting;
import org.parley.example.partner.site.Site;

/** A member's own postings: write, edit, delete. */
final class PostingsPage implements Page {
    private final Site site;
    private final Notifier notifier;
    private final Clock clock;

    PostingsPage(Site site, Notifier notifier, Clock clock) {
        this.site = site;
        this.notifier = notifier;
        this.clock = clock;
    }

    @Override
    public boolean forMembers() {
        return true;
    }

    @Override
    public void show(Visit visit) throws IOException {
        var draft = own(visit, visit.field("edit")).map(Draft::of).orElse(Draft.EMPTY);
        show(visit, 200, Html.NOTHING, draft);
    }

    @Override
    public void submit(Visit visit) throws IOException {
        var draft = Draft.typed(visit);
        try {
            var old = own(visit, draft.id());
            if (visit.field("do").equals("delete")) {
                old.ifPresent(posting -> site.change(data -> data.without(posting.id())));
            } else {
                var posting = written(draft, old, visit.member().userName());
                site.change(data -> data.with(posting));
            }
            notifier.changed(Notice.postings());
            visit.go("/postings");
        } catch (InputRefused refused) {
            show(visit, 400, Html.of("<p class=\"error\" role=\"alert\">%s</p>", refused.getMessage()), draft);
        }
    }

    /** Nobody reaches another member's posting, whatever id the form carries. */
    private Optional<Posting> own(Visit visit, String id) {
        return site.data()
                .posting(id)
                .filter(posting -> posting.author().equals(visit.member().userName()));
    }

    private Posting written(Draft draft, Optional<Posting> old, String author) {
        var now = clock.instant();
        return old.map(posting -> posting.edited(draft.title(), draft.text(), draft.link(), now))
                .orElseGet(() -> new Posting(
                        "p-" + UUID.randomUUID(), author, draft.title(), draft.text(), draft.link(), now, now));
    }

    private void show(Visit visit, int status, Html error, Draft draft) throws IOException {
        var own = site.data().postings().stream()
                .filter(posting -> posting.author().equals(visit.member().userName()))
                .toList();
        visit.show(
                status,
                "My postings",
                Html.of(
                        """
                        %s
                        <form class="card" method="post" action="/postings">
                          %s
                          <input type="hidden" name="id" value="%s">
                          <label for="title">Title</label>
                          <input id="title" name="title" value="%s" maxlength="200" required>
                          <label for="text">Text</label>
                          <textarea id="text" name="text" rows="6" maxlength="4000" required>%s</textarea>
                          <label for="link">Link (optional)</label>
                          <input id="link" name="link" type="url" value="%s" placeholder="https://">
                          <button id="publish" name="do" value="save">%s</button>
                        </form>
                        %s""",
                        error,
                        visit.formToken(),
                        draft.id(),
                        draft.title(),
                        draft.text(),
                        draft.link(),
                        draft.id().isEmpty() ? "Publish" : "Save",
                        Html.each(own, posting -> row(visit, posting))));
    }

    private static Html row(Visit visit, Posting posting) {
        return Html.of("""
                <form class="row" method="post" action="/postings" aria-label="%s">
                  %s
                  <input type="hidden" name="id" value="%s">
                  <span class="who">%s</span>
                  <a href="/postings?edit=%s">Edit</a>
                  <button name="do" value="delete" class="quiet">Delete</button>
                </form>""", posting.title(), visit.formToken(), posting.id(), posting.title(), posting.id());
    }

    /** What stands in the form: empty, an older posting, or what was typed and not taken. */
    private record Draft(String id, String title, String text, String link) {
        static final Draft EMPTY = new Draft("", "", "", "");

        static Draft of(Posting posting) {
            return new Draft(posting.id(), posting.title(), posting.text(), posting.link());
        }

        static Draft typed(Visit visit) {
            return new Draft(visit.field("id"), visit.field("title"), visit.field("text"), visit.field("link"));
        }
    }
}
