package org.parley.it.openid;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.it.dialogue.Friendship;
import org.parley.it.dialogue.ServerStage;
import org.parley.it.server.Parley;
import org.parley.it.xmpp.Transcript;
import org.parley.it.xmpp.XmppClient;

/** Apps that call people, and people who are called. */
final class CallingApps {
    static final String SCOPES = "openid profile call contacts presence";
    static final String LOGIN = "http://127.0.0.1:9/login?from=parley";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private CallingApps() {}

    /** An app with an address of its own. */
    record Shop(App app, String address, OpenApi own) {}

    /** @param differences from the usual, in the names of RFC 7591 */
    static Shop shop(Parley parley, Map<String, Object> differences) {
        var name = "shop-" + ADDRESSES.incrementAndGet();
        var metadata = new HashMap<String, Object>(Map.of(
                "client_name",
                "The shop",
                "scope",
                SCOPES + " im",
                "parley_address",
                name,
                "initiate_login_uri",
                LOGIN));
        metadata.putAll(differences);
        var app = App.register(parley, metadata);
        var token = app.token(new ClientCredentialsGrant(), Scope.parse("call"));
        return new Shop(app, name + "@apps." + Parley.DOMAIN, new OpenApi(parley, accessOf(token)));
    }

    static Shop shop(Parley parley) {
        return shop(parley, Map.of());
    }

    private static String accessOf(com.nimbusds.oauth2.sdk.http.HTTPResponse response) {
        try {
            return (String) response.getBodyAsJSONObject().get("access_token");
        } catch (com.nimbusds.oauth2.sdk.ParseException unreadable) {
            throw new AssertionError(response.getBody(), unreadable);
        }
    }

    static App.Tokens allow(Shop shop, Person person) {
        return allow(shop, person, SCOPES);
    }

    static App.Tokens allow(Shop shop, Person person, String scopes) {
        return shop.app().signIn(person, shop.app().send(scopes));
    }

    /** The person's IM client, on show. */
    static XmppClient client(Parley parley, Person person, String resource) {
        var account = person.account();
        var client = XmppClient.connect(parley.xmpp(), account.user(), new Transcript())
                .signInPlain(account.domain(), account.user(), account.password());
        client.bind(resource);
        client.send("<presence xmlns='jabber:client'/>");
        client.await("<presence from='%s'/>".formatted(client.jid()));
        client.ping();
        return client;
    }

    static void befriend(Parley parley, Person one, Person other) {
        new Friendship(new ServerStage(parley), new Transcript()).between(one.account(), other.account());
    }

    static void withdraw(Person person) {
        person.browser().open("/account/consents");
        var withdrawn = person.browser().press("consents", "row:0:withdraw", Map.of());
        if (withdrawn.statusCode() >= 400) {
            throw new AssertionError("not withdrawn: " + withdrawn.statusCode());
        }
    }
}
