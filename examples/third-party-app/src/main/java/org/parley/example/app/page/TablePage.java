package org.parley.example.app.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parley.example.app.platform.Friend;
import org.parley.example.app.platform.Platform;
import org.parley.example.app.platform.Platform.Choice;
import org.parley.example.app.platform.Refusal;
import org.parley.example.app.platform.SignInOver;
import org.parley.example.app.signin.Refused;
import org.parley.example.app.store.LunchTable;
import org.parley.example.app.store.LunchTable.Guest;
import org.parley.example.app.store.Store;

/** One table: its guests and their answers, and a form to invite a friend by a card in their IM client. */
final class TablePage implements Page {
    static final String PREFIX = "/tables/";
    private static final List<Choice> CHOICES =
            List.of(new Choice("yes", "I am coming"), new Choice("no", "Not today"));

    private final Store store;
    private final Platform platform;

    TablePage(Store store, Platform platform) {
        this.store = store;
        this.platform = platform;
    }

    @Override
    public boolean forMembers() {
        return true;
    }

    @Override
    public void show(Visit visit) throws IOException, Refusal, Refused, SignInOver {
        var table = table(visit);
        if (table.isEmpty()) {
            visit.show(404, "There is no such table for you", Html.NOTHING);
            return;
        }
        var me = visit.member().openId();
        var found = table.get();
        visit.show(
                found.title(),
                Html.of("""
                <p>Reserved by %s.</p>
                <ul id="guests">%s</ul>
                %s""", host(found, me), Html.each(found.guests(), TablePage::line), invitation(visit, found)));
    }

    private Optional<LunchTable> table(Visit visit) {
        return store.data()
                .table(visit.path().substring(PREFIX.length()))
                .filter(table -> table.isOpenTo(visit.member().openId()));
    }

    private String host(LunchTable table, String me) {
        return table.host().equals(me)
                ? "you"
                : store.data().person(table.host()).orElseThrow().shown();
    }

    private static Html line(Guest guest) {
        var answer =
                guest.answer() == null ? "has not answered" : guest.answer().equals("yes") ? "comes" : "cannot come";
        return Html.of("<li>%s %s</li>", guest.name(), answer);
    }

    private Html invitation(Visit visit, LunchTable table) throws Refusal, Refused, SignInOver {
        if (!table.host().equals(visit.member().openId())) {
            return Html.NOTHING;
        }
        var friends = platform.friends(visit.member().openId());
        return Html.of("""
                <form method="post" action="%s%s" class="card">
                  %s
                  <label for="friend">Invite a friend</label>
                  <select id="friend" name="to">%s</select>
                  <button id="invite">Invite</button>
                </form>""", PREFIX, table.id(), visit.formToken(), Html.each(friends, this::option));
    }

    private String shown(Friend friend) {
        return store.data().nameOf(friend.openId(), friend.name());
    }

    private Html option(Friend friend) {
        return Html.of("<option value=\"%s\">%s</option>", friend.openId(), shown(friend));
    }

    @Override
    public void submit(Visit visit) throws IOException, Refusal, Refused, SignInOver {
        var me = visit.member().openId();
        var table = table(visit)
                .filter(found -> found.host().equals(me))
                .orElseThrow(() -> new Refused("There is no such table of yours."));
        var to = visit.field("to");
        var friend = platform.friends(me).stream()
                .filter(known -> known.openId().equals(to))
                .findFirst()
                .orElseThrow(() -> new Refused("This is none of your friends."));
        var card = platform.show(me, to, table.title(), "Lunch together?", PREFIX + table.id(), CHOICES);
        store.change(data ->
                data.with(data.table(table.id()).orElseThrow().inviting(new Guest(to, shown(friend), card, null))));
        visit.go(PREFIX + table.id());
    }
}
