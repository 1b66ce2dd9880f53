package org.parley.example.app.page;

import java.io.IOException;
import org.parley.example.app.signin.Client;
import org.parley.example.app.signin.Refused;
import org.parley.example.app.signin.SignIns;

/**
 * Where a card or a message in somebody's IM client opens this app: OpenID Connect Core section 4. An open ID in an address
 * proves nothing, so whoever is not signed in here as that very person goes to Parley, which signs them in without a word while
 * their session there lives, and lets nobody else through.
 */
final class OpenPage implements Page {
    static final String PATH = "/open";

    private final Client client;
    private final SignIns signIns;
    private final Layout layout;

    OpenPage(Client client, SignIns signIns, Layout layout) {
        this.client = client;
        this.signIns = signIns;
        this.layout = layout;
    }

    @Override
    public void show(Visit visit) throws IOException, Refused {
        if (!client.issuer().getValue().equals(visit.field("iss"))) {
            throw new Refused("This app signs people in with " + client.issuer() + " only.");
        }
        var hint = visit.field("login_hint");
        var target = Targets.within(layout.address(), visit.field("target_link_uri"));
        if (visit.session().filter(session -> session.openId().equals(hint)).isPresent()) {
            visit.go(target);
        } else {
            visit.go(signIns.begin(visit.browser(), target, hint.isEmpty() ? null : hint)
                    .toString());
        }
    }
}
