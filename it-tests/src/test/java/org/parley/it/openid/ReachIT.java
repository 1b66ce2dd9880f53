package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.openid.CallingApps.allow;
import static org.parley.it.openid.CallingApps.client;
import static org.parley.it.openid.CallingApps.shop;
import static org.parley.it.openid.CallingApps.withdraw;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.XmppClient;

/** Apps that try to reach further than an administrator and the person have let them. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class ReachIT {
    private static final Map<String, Object> NARROW =
            Map.of("client_name", "Lunch", "redirect_uris", List.of(App.CALLBACK.toString()), "scope", "openid");

    @Test
    @Rule("A1-10")
    @Spec("OpenID Connect Core §5.5")
    void claimsShouldBeNoWayRoundTheScopesOfTheApp(Parley parley) throws Exception {
        var app = App.register(parley, Map.of("scope", "openid email"));
        var sent = app.send("openid");
        var request =
                sent.with("claims", "{\"userinfo\":{\"name\":null,\"email\":null},\"id_token\":{\"birthdate\":null}}");
        var person = Person.named(parley, "modest");
        assertThat(person.outcome(request, null).body())
                .as("the consent")
                .contains("mail address")
                .doesNotContain("birthday");
        var tokens = app.signIn(person, sent, request);
        assertThat(app.userInfo(tokens.access()).getBodyAsJSONObject()).containsOnlyKeys("sub");
    }

    @Test
    @Rule("A1-10")
    void scopeThatAnAppHasLostShouldBeLostToItsTokens(Parley parley) throws Exception {
        var shop = shop(parley);
        var tokens = allow(shop, Person.named(parley, "lost"), CallingApps.SCOPES + " im");
        var registered = shop.app().registered();
        parley.admin()
                .put(
                        "apps/" + registered.clientId(),
                        Map.of(
                                "metadata",
                                NARROW,
                                "version",
                                registered.read().path("version").asInt()));
        var api = new OpenApi(parley, tokens.access());
        assertThat(api.get("me").body().path("openId").asText()).isEqualTo(tokens.openId());
        assertThat(api.get("contacts").code()).isEqualTo("call/insufficient-scope");
        assertThat(shop.app().userInfo(tokens.access()).getBodyAsJSONObject()).containsOnlyKeys("sub");
        assertThat(bearer(parley, tokens.access())).isEqualTo("challenge");
    }

    /** What SASL says to a token: success, or the challenge that tells what is wrong. */
    private static String bearer(Parley parley, String token) {
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(Parley.DOMAIN);
            return client.tryBearer(token).getLocalName();
        }
    }

    @Test
    @Spec("RFC 9700 §4.11.2")
    void appThatIsClosedShouldSendNobodyAnywhere(Parley parley) {
        var app = App.register(parley, Map.of("post_logout_redirect_uris", List.of(App.CALLBACK.toString())));
        var leaving = URI.create(app.provider().getEndSessionEndpointURI() + "?client_id="
                + app.id().getValue() + "&post_logout_redirect_uri=" + App.CALLBACK);
        var ways = List.of(
                app.send().with("prompt", "none"),
                app.send().with("response_type", "token"),
                app.send().with("scope", "nothing"),
                leaving);
        for (var way : ways) {
            assertThat(Raw.get(way).headers().firstValue("Location").orElse("")).startsWith(App.CALLBACK.toString());
        }
        app.registered().suspend();
        for (var way : ways) {
            assertThat(Raw.get(way).headers().firstValue("Location").orElse(""))
                    .as(way.getQuery())
                    .doesNotStartWith(App.CALLBACK.toString());
        }
    }

    @Test
    @Rule("A1-01")
    void nameThatSignsInShouldStayInTheHouse(Parley parley, PartnerSite site) throws Exception {
        parley.admin().authorize(site);
        var shop = shop(parley);
        for (var person : List.of(Person.named(parley, "secretive"), Person.of(parley, site.newMember("reserved")))) {
            var tokens = allow(shop, person);
            assertThat(new OpenApi(parley, tokens.access()).get("me").body().toString())
                    .doesNotContain(person.account().user());
            assertThat(shop.app().userInfo(tokens.access()).getBody())
                    .doesNotContain(person.account().user());
        }
    }

    @Test
    @Rule("A1-19")
    void cardShouldLeadNowhereAfterWithdrawal(Parley parley) {
        var person = Person.named(parley, "parting");
        var shop = shop(parley);
        var openId = allow(shop, person).openId();
        var card = shop.own()
                .post("cards", Map.of("to", openId, "title", "Order 17", "link", "/orders/17"))
                .id();
        withdraw(person);
        assertThat(person.browser().open("/account/open/" + card).statusCode()).isEqualTo(404);
        allow(shop, person);
        assertThat(person.browser().open("/account/open/" + card).statusCode()).isEqualTo(303);
    }

    @Test
    @Rule("A1-19")
    void whoeverLeftOrBlocksShouldNotBeIntroduced(Parley parley) {
        var shop = shop(parley);
        var leaver = Person.named(parley, "leaver");
        var blocker = Person.named(parley, "blocker");
        var curious = Person.named(parley, "curious");
        var left = allow(shop, leaver).openId();
        var blocking = allow(shop, blocker).openId();
        var asking = allow(shop, curious).openId();
        try (var his = client(parley, curious, "phone")) {
            invite(shop, left, asking);
            agree(parley, leaver, shop);
            withdraw(leaver);
            agree(his, shop, leaver);

            try (var hers = client(parley, blocker, "phone")) {
                hers.request("<iq xmlns='jabber:client' type='set' id='%s'><block xmlns='urn:xmpp:blocking'><item jid='"
                        + curious.account().jid() + "'/></block></iq>");
            }
            invite(shop, blocking, asking);
            agree(parley, blocker, shop);
            agree(his, shop, blocker);
            his.expectNothing();
        }
    }

    private static void invite(CallingApps.Shop shop, String one, String other) {
        shop.own()
                .post("invitations", Map.of("one", one, "other", other, "text", "You both sing"))
                .id();
    }

    /** And is told nothing of the other one. */
    private static void agree(XmppClient client, CallingApps.Shop shop, Person other) {
        client.await(CallIT.answer(shop.address()));
        CallIT.say(client, shop.address(), "yes");
        assertThat(CallIT.body(client.await(CallIT.answer(shop.address()))))
                .doesNotContain("xmpp:", other.account().user());
    }

    private static void agree(Parley parley, Person person, CallingApps.Shop shop) {
        try (var client = client(parley, person, "tablet")) {
            client.await(CallIT.answer(shop.address()));
            CallIT.say(client, shop.address(), "yes");
            client.await(CallIT.answer(shop.address()));
        }
    }
}
