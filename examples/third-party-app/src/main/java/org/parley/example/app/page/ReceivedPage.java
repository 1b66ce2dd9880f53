package org.parley.example.app.page;

import java.io.IOException;
import org.parley.example.app.store.Happening;
import org.parley.example.app.store.Store;

/** What the visitor wrote or answered to this app in their IM client. */
final class ReceivedPage implements Page {
    private final Store store;

    ReceivedPage(Store store) {
        this.store = store;
    }

    @Override
    public boolean forMembers() {
        return true;
    }

    @Override
    public void show(Visit visit) throws IOException {
        var me = visit.member().openId();
        var own = store.data().happenings().stream()
                .filter(happening -> me.equals(happening.openId()))
                .toList();
        visit.show("Received from you", Html.of("<ul id=\"received\">%s</ul>", Html.each(own, ReceivedPage::line)));
    }

    private static Html line(Happening happening) {
        return Html.of("<li>%s: %s <small>%s</small></li>", happening.type(), happening.text(), happening.time());
    }
}
