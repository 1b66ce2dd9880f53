package org.parley.example.app.page;

import java.io.IOException;
import java.util.List;
import org.parley.example.app.store.LunchTable;
import org.parley.example.app.store.Store;

/** The tables that the visitor has something to do with. */
final class FrontPage implements Page {
    private final Store store;

    FrontPage(Store store) {
        this.store = store;
    }

    @Override
    public void show(Visit visit) throws IOException {
        if (visit.session().isEmpty()) {
            visit.show("Who eats with whom today?", Html.of("""
                    <p>Reserve a table and invite the friends whom you know from Parley. This app learns neither your
                      name at Parley nor your password: Parley tells it an open ID, made for this app alone.</p>
                    <p><a id="sign-in" class="button" href="/sign-in">Sign in with Parley</a></p>"""));
            return;
        }
        var tables = store.data().tables().stream()
                .filter(table -> table.isOpenTo(visit.member().openId()))
                .toList();
        visit.show("Your tables", Html.of("""
                <ul id="tables">%s</ul>
                <form method="post" action="/" class="card">
                  %s
                  <label for="title">A new table</label>
                  <input id="title" name="title" required maxlength="100" placeholder="Noodles at noon">
                  <button id="reserve">Reserve it</button>
                </form>""", Html.each(tables, FrontPage::line), visit.formToken()));
    }

    private static Html line(LunchTable table) {
        return Html.of("<li><a href=\"%s%s\">%s</a></li>", TablePage.PREFIX, table.id(), table.title());
    }

    @Override
    public void submit(Visit visit) throws IOException {
        var title = visit.field("title");
        if (title.isEmpty() || title.length() > 100) {
            visit.show(400, "A table needs a name", Html.of("<p>Up to 100 characters.</p>"));
            return;
        }
        var table = new LunchTable(
                Sessions.random().substring(0, 16), visit.member().openId(), title, List.of());
        store.change(data -> data.with(table));
        visit.go(TablePage.PREFIX + table.id());
    }
}
