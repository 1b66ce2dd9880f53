package org.parley.example.app.page;

import java.io.IOException;
import java.time.Clock;
import org.parley.example.app.signin.Refused;
import org.parley.example.app.signin.SignIns;
import org.parley.example.app.store.Store;

/**
 * Where Parley sends the browser back to: the redirect URI. The account is found by the open ID and by nothing else, and opened
 * when there is none.
 */
final class SignedInPage implements Page {
    private final SignIns signIns;
    private final Sessions sessions;
    private final Store store;
    private final Clock clock;

    SignedInPage(SignIns signIns, Sessions sessions, Store store, Clock clock) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void show(Visit visit) throws IOException, Refused {
        var person = signIns.finish(visit.browser(), visit.address());
        store.change(data -> data.signedIn(person.openId(), person.name(), person.tokens(), clock.instant()));
        visit.session().ifPresent(sessions::close);
        visit.signedIn(sessions.open(person));
        visit.go(person.target());
    }
}
