package org.parley.example.app.page;

import java.io.IOException;
import org.parley.example.app.platform.Friend;
import org.parley.example.app.platform.Platform;
import org.parley.example.app.platform.Refusal;
import org.parley.example.app.platform.SignInOver;
import org.parley.example.app.signin.Refused;
import org.parley.example.app.store.Store;

/** The visitor's contacts at Parley who use this app, too, and a line for each to write to them. */
final class FriendsPage implements Page {
    private final Store store;
    private final Platform platform;

    FriendsPage(Store store, Platform platform) {
        this.store = store;
        this.platform = platform;
    }

    @Override
    public boolean forMembers() {
        return true;
    }

    @Override
    public void show(Visit visit) throws IOException, Refusal, Refused, SignInOver {
        var me = visit.member().openId();
        var friends = platform.friends(me);
        if (friends.isEmpty()) {
            visit.show("Your friends", Html.of("<p id=\"nobody\">None of your contacts uses this app yet.</p>"));
            return;
        }
        var lines = new StringBuilder();
        for (var friend : friends) {
            lines.append(line(visit, friend, presence(me, friend)).markup());
        }
        visit.show("Your friends", new Html(lines.toString()));
    }

    /** Whoever did not allow it is shown without. */
    private String presence(String me, Friend friend) throws Refused, SignInOver {
        try {
            return platform.presence(me, friend.openId());
        } catch (Refusal notTold) {
            return "";
        }
    }

    private Html line(Visit visit, Friend friend, String presence) {
        return Html.of(
                """
                <form method="post" action="/friends" class="row friend">
                  %s
                  <input type="hidden" name="to" value="%s">
                  <span class="who">%s <small>%s</small><br><small class="open-id">%s</small></span>
                  <label>Message <input name="text" required maxlength="1000"></label>
                  <button>Send</button>
                </form>""",
                visit.formToken(),
                friend.openId(),
                store.data().nameOf(friend.openId(), friend.name()),
                presence,
                friend.openId());
    }

    @Override
    public void submit(Visit visit) throws IOException, Refusal, Refused, SignInOver {
        platform.write(visit.member().openId(), visit.field("to"), visit.field("text"));
        visit.show("Sent", Html.of("<p id=\"sent\">Parley has it. <a href=\"/friends\">Back to your friends</a></p>"));
    }
}
