package org.parley.example.app.page;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.parley.example.app.platform.Platform;
import org.parley.example.app.signin.Client;
import org.parley.example.app.signin.SignIns;
import org.parley.example.app.signin.TokenKeeper;
import org.parley.example.app.store.Store;

/** The map of the app. */
public final class Pages {
    private final Layout layout;
    private final Client client;
    private final SignIns signIns;
    private final Sessions sessions;

    public Pages(String name, URI address, Client client, SignIns signIns, Sessions sessions) {
        this.layout = new Layout(name, address, URI.create(client.issuer().getValue()));
        this.client = client;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    public HttpHandler handler(Store store, TokenKeeper tokens, Platform platform, Clock clock) {
        return new PageHandler(
                Map.ofEntries(
                        Map.entry("/", new FrontPage(store)),
                        Map.entry("/sign-in", new SignInPage(signIns, layout)),
                        Map.entry("/signed-in", new SignedInPage(signIns, sessions, store, clock)),
                        Map.entry(OpenPage.PATH, new OpenPage(client, signIns, layout)),
                        Map.entry("/sign-out", new SignOutPage(client, sessions, layout)),
                        Map.entry("/signed-out", new SignedOutPage()),
                        Map.entry("/profile", new ProfilePage(store, tokens)),
                        Map.entry("/friends", new FriendsPage(store, platform)),
                        Map.entry("/received", new ReceivedPage(store)),
                        Map.entry(TablePage.PREFIX, new TablePage(store, platform)),
                        Map.entry("/style.css", new StylePage())),
                sessions,
                layout);
    }
}
