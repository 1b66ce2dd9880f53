package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.openid.CallingApps.allow;
import static org.parley.it.openid.CallingApps.befriend;
import static org.parley.it.openid.CallingApps.client;
import static org.parley.it.openid.CallingApps.shop;
import static org.parley.it.openid.CallingApps.withdraw;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.Xml;

/** Apps call people by open ID. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class CallIT {
    private static final String CLIENT = "jabber:client";

    @Test
    @Rule("A1-10")
    void tokenShouldTellOfItsPersonWithinItsScope(Parley parley) {
        var alice = Person.named(parley, "alice");
        var bob = Person.named(parley, "bob");
        var shop = shop(parley);
        var hers = allow(shop, alice);
        var his = allow(shop, bob, "openid");
        var me = new OpenApi(parley, hers.access()).get("me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().path("openId").asText()).isEqualTo(hers.openId()).isNotEqualTo(his.openId());
        assertThat(me.body().has("name")).as("she tells none").isFalse();
        var him = new OpenApi(parley, his.access()).get("me").body();
        assertThat(him.path("openId").asText()).isEqualTo(his.openId());
        assertThat(him.has("name")).as("without the scope profile").isFalse();
        assertThat(him.toString()).doesNotContain(bob.account().user(), hers.openId());
        assertThat(me.body().toString()).doesNotContain("@", bob.account().user());
    }

    @Test
    @Rule("A1-11")
    @Spec("RFC 6750 §3.1")
    void tokenThatDoesNotReachShouldBeRefused(Parley parley) throws Exception {
        var person = Person.named(parley, "carl");
        var shop = shop(parley);
        var tokens = allow(shop, person, "openid");
        for (var bad : new String[] {null, "ply_oa_nonsense", tokens.refresh()}) {
            var refused = new OpenApi(parley, bad).get("me");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("call/invalid-token");
            assertThat(refused.challenge())
                    .isEqualTo("Bearer realm=\"Parley\"" + (bad == null ? "" : ", error=\"invalid_token\""));
        }
        var narrow = new OpenApi(parley, tokens.access()).get("contacts");
        assertThat(narrow.status()).isEqualTo(403);
        assertThat(narrow.challenge()).contains("error=\"insufficient_scope\"", "scope=\"contacts\"");
        parley.later(
                Duration.ofHours(1),
                () -> assertThat(new OpenApi(parley, tokens.access()).get("me").status())
                        .as("expired")
                        .isEqualTo(401));
        parley.admin().endSessions(person.account());
        assertThat(new OpenApi(parley, tokens.access()).get("me").status())
                .as("revoked")
                .isEqualTo(401);
        assertThat(new OpenApi(parley, null)
                        .get("me?access_token=" + tokens.access())
                        .status())
                .as("in the address")
                .isEqualTo(401);
    }

    @Test
    @Rule("A1-12")
    void messageShouldReachThePersonOfTheOpenId(Parley parley) {
        var alice = Person.named(parley, "anna");
        var bob = Person.named(parley, "bert");
        var shop = shop(parley);
        var hers = allow(shop, alice);
        allow(shop, bob);
        try (var her = client(parley, alice, "phone");
                var him = client(parley, bob, "phone")) {
            var id =
                    shop.own().message(hers.openId(), "Your order <17> is here").id();
            her.await("<message from='%s' type='chat' id='%s'><body>Your order &lt;17&gt; is here</body></message>"
                    .formatted(shop.address(), id));
            new OpenApi(parley, hers.access())
                    .message(hers.openId(), "You said so yourself")
                    .id();
            her.await("<message from='%s' type='chat'><body>You said so yourself</body></message>"
                    .formatted(shop.address()));
            him.expectNothing();
        }
    }

    @Test
    @Rule("A1-12")
    void messageShouldWaitForWhoIsAway(Parley parley) {
        var alice = Person.named(parley, "away");
        var shop = shop(parley);
        var hers = allow(shop, alice);
        shop.own().message(hers.openId(), "Later").id();
        try (var her = client(parley, alice, "phone")) {
            her.await("<message from='%s' type='chat'><body>Later</body><delay xmlns='urn:xmpp:delay'/></message>"
                    .formatted(shop.address()));
        }
    }

    @Test
    @Rule("A1-13")
    void openIdOfAnotherAppShouldBeOneThatNobodyHas(Parley parley) {
        var person = Person.named(parley, "dora");
        var shop = shop(parley);
        var other = shop(parley);
        var openId = allow(shop, person).openId();
        allow(other, person);
        var foreign = other.own().message(openId, "Hello");
        var unknown = other.own().message("o_" + "a".repeat(26), "Hello");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("call/unknown-person");
        assertThat(withoutInstance(foreign)).isEqualTo(withoutInstance(unknown));
    }

    private static String withoutInstance(OpenApi.Answer answer) {
        return answer.body().toString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    @Rule("A1-19")
    void callAfterWithdrawalShouldBeRefusedUntilThereIsConsentAgain(Parley parley) {
        var person = Person.named(parley, "emil");
        var shop = shop(parley);
        var openId = allow(shop, person).openId();
        shop.own().message(openId, "Before").id();
        withdraw(person);
        var refused = shop.own().message(openId, "After");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("call/not-allowed");
        assertThat(allow(shop, person).openId()).isEqualTo(openId);
        shop.own().message(openId, "Again").id();
    }

    @Test
    void personWhoDidNotAllowCallsShouldNotBeCalled(Parley parley) {
        var person = Person.named(parley, "fritz");
        var shop = shop(parley);
        var openId = allow(shop, person, "openid profile").openId();
        assertThat(shop.own().message(openId, "Hello").code()).isEqualTo("call/not-allowed");
    }

    @Test
    @Rule("A1-12")
    void memberOfAWebsiteShouldBeReachedLikeAnybody(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var member = Person.of(parley, site.newMember("frida"));
        var friend = Person.of(parley, site.newMember("gregor"));
        befriend(parley, member, friend);
        try (var events = EventSite.start()) {
            var shop = shop(
                    parley, Map.of("parley_event_endpoint", events.address().toString()));
            var hers = allow(shop, member);
            var his = allow(shop, friend);
            var api = new OpenApi(parley, hers.access());
            assertThat(api.get("me").body().toString()).contains(hers.openId()).doesNotContain("@", site.identifier());
            assertThat(api.get("contacts")
                            .body()
                            .path("items")
                            .get(0)
                            .path("openId")
                            .asText())
                    .isEqualTo(his.openId());
            try (var him = client(parley, friend, "phone")) {
                api.message(his.openId(), "Lunch?").id();
                assertThat(body(him.await(answer(shop.address())))).contains("frida", "Lunch?");
                say(him, shop.address(), "Gladly");
                var told = events.next().json().path("data");
                assertThat(told.path("openId").asText()).isEqualTo(his.openId());
            }
        }
    }

    @Test
    void personShouldReachOnlyContactsWhoUseTheAppToo(Parley parley) {
        var alice = Person.named(parley, "gina");
        var friend = Person.named(parley, "hugo");
        var outsider = Person.named(parley, "ida");
        var stranger = Person.named(parley, "jan");
        befriend(parley, alice, friend);
        befriend(parley, alice, outsider);
        var shop = shop(parley);
        var api = new OpenApi(parley, allow(shop, alice).access());
        var friendsId = allow(shop, friend).openId();
        var strangersId = allow(shop, stranger).openId();
        var contacts = api.get("contacts").body().path("items");
        assertThat(contacts).hasSize(1);
        assertThat(contacts.get(0).path("openId").asText()).isEqualTo(friendsId);
        assertThat(api.message(strangersId, "Psst").code()).isEqualTo("call/unknown-person");
        try (var his = client(parley, friend, "phone")) {
            api.message(friendsId, "Lunch?").id();
            var message =
                    his.await("<message from='%s' type='chat'><body>{any}</body></message>".formatted(shop.address()));
            assertThat(body(message)).contains(alice.account().user(), "Lunch?");
        }
    }

    static String body(org.w3c.dom.Element message) {
        return Xml.text(Xml.child(message, "body", CLIENT).orElseThrow());
    }

    @Test
    void contactsShouldBeThoseWhoUseAnyAppOfTheSector(Parley parley) {
        var alice = Person.named(parley, "sector-alice");
        var friend = Person.named(parley, "sector-friend");
        befriend(parley, alice, friend);
        try (var site = SectorSite.listing(App.CALLBACK)) {
            var sector = Map.<String, Object>of("sector_identifier_uri", site.list());
            var shop = shop(parley, sector);
            var sister = shop(parley, sector);
            var api = new OpenApi(parley, allow(shop, alice).access());
            assertThat(api.get("contacts").body().path("items")).isEmpty();
            var friendsId = allow(sister, friend).openId();
            var contacts = api.get("contacts").body().path("items");
            assertThat(contacts).hasSize(1);
            assertThat(contacts.get(0).path("openId").asText()).isEqualTo(friendsId);
            assertThat(api.message(friendsId, "You do not know me").code())
                    .as("the friend has allowed the sister only")
                    .isEqualTo("call/not-allowed");
            sister.app().registered().suspend();
            assertThat(api.get("contacts").body().path("items"))
                    .as("nobody uses an app that is suspended")
                    .isEmpty();
        }
    }

    @Test
    void presenceShouldBeToldOnlyWhereItIsGranted(Parley parley) {
        var alice = Person.named(parley, "karl");
        var friend = Person.named(parley, "lena");
        var stranger = Person.named(parley, "mia");
        befriend(parley, alice, friend);
        var shop = shop(parley);
        var api = new OpenApi(parley, allow(shop, alice).access());
        var friendsId = allow(shop, friend).openId();
        var strangersId = allow(shop, stranger).openId();
        assertThat(presence(api, friendsId)).isEqualTo("unavailable");
        try (var her = client(parley, friend, "phone")) {
            her.send("<presence xmlns='jabber:client'><show>dnd</show></presence>");
            her.ping();
            assertThat(presence(api, friendsId)).isEqualTo("dnd");
        }
        assertThat(api.get("presence?openId=" + strangersId).status()).isEqualTo(404);
        withdraw(friend);
        assertThat(api.get("presence?openId=" + friendsId).code()).isEqualTo("call/not-allowed");
    }

    private static String presence(OpenApi api, String openId) {
        return api.get("presence?openId=" + openId).body().path("presence").asText();
    }

    @Test
    @Rule("A1-14")
    @Spec("OpenID Connect Core §4")
    void cardShouldOpenTheAppForItsPersonAlone(Parley parley) {
        var alice = Person.named(parley, "nils");
        var bob = Person.named(parley, "olga");
        var shop = shop(parley);
        var hers = allow(shop, alice);
        allow(shop, bob);
        try (var her = client(parley, alice, "phone")) {
            var card = shop.own()
                    .post(
                            "cards",
                            Map.of(
                                    "to",
                                    hers.openId(),
                                    "title",
                                    "Order 17",
                                    "text",
                                    "It is here",
                                    "link",
                                    "/orders/17?a=b"))
                    .id();
            var link = parley.http("/account/open/" + card).toString();
            var message = her.await(("<message from='%s' type='chat'><body>{any}</body>"
                            + "<x xmlns='jabber:x:oob'><url>%s</url><desc>Order 17</desc></x>"
                            + "<card xmlns='urn:x-parley:card:0' id='%s'/></message>")
                    .formatted(shop.address(), link, card));
            assertThat(body(message)).contains("Order 17\nIt is here\n" + link);
            var opened = alice.browser().open("/account/open/" + card);
            assertThat(opened.statusCode()).isEqualTo(303);
            var target = URI.create(opened.headers().firstValue("Location").orElseThrow());
            assertThat(target.toString()).startsWith(CallingApps.LOGIN + "&");
            assertThat(URLUtils.parseParameters(target.getRawQuery()))
                    .containsEntry(
                            "iss", List.of(shop.app().provider().getIssuer().getValue()))
                    .containsEntry("login_hint", List.of(hers.openId()))
                    .containsEntry("target_link_uri", List.of("http://127.0.0.1:9/orders/17?a=b"));
            assertThat(bob.browser().open("/account/open/" + card).statusCode()).isEqualTo(404);
            var stranger = Person.of(parley, alice.account()).browser().open("/account/open/" + card);
            assertThat(stranger.headers().firstValue("Location").orElse(""))
                    .as("whoever is not signed in signs in first")
                    .contains("/account/sign-in?continue=");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/orders",
                "/\\evil.example",
                "http://127.0.0.1:9@evil.example/",
                "http://user@127.0.0.1:9/",
                "http://127.0.0.1:90/",
                "https://127.0.0.1:9/",
                "javascript:alert(1)",
                "data:text/html,x",
                "/orders\r\nX: y",
                "orders/17",
            })
    void linkThatLeadsElsewhereShouldBeRefused(String link, Parley parley) {
        var person = Person.named(parley, "paul");
        var shop = shop(parley);
        var openId = allow(shop, person).openId();
        var refused = shop.own().post("cards", Map.of("to", openId, "title", "Win", "link", link));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("call/foreign-link");
    }

    @Test
    void invitationShouldBringTogetherOnlyThoseWhoBothAgree(Parley parley) {
        var alice = Person.named(parley, "quinn");
        var bob = Person.named(parley, "rosa");
        var events = EventSite.start();
        var shop = shop(parley, Map.of("parley_event_endpoint", events.address().toString()));
        var one = allow(shop, alice).openId();
        var other = allow(shop, bob).openId();
        try (events;
                var her = client(parley, alice, "phone");
                var him = client(parley, bob, "phone")) {
            var invitation = shop.own()
                    .post("invitations", Map.of("one", one, "other", other, "text", "You both play chess"))
                    .id();
            var asked = "<message from='%s' type='chat'><body>{any}</body>".formatted(shop.address())
                    + "<response xmlns='urn:xmpp:tmp:quick-response' value='yes'/>"
                    + "<response xmlns='urn:xmpp:tmp:quick-response' value='no'/></message>";
            assertThat(body(her.await(asked)))
                    .contains("chess")
                    .doesNotContain(bob.account().user());
            assertThat(body(him.await(asked)))
                    .contains("chess")
                    .doesNotContain(alice.account().user());
            say(her, shop.address(), "yes");
            assertThat(body(her.await(answer(shop.address()))))
                    .doesNotContain(bob.account().user());
            him.expectNothing();
            assertThat(events.isQuiet()).isTrue();
            say(him, shop.address(), "YES");
            assertThat(body(him.await(answer(shop.address()))))
                    .contains("xmpp:" + alice.account().jid());
            assertThat(body(her.await(answer(shop.address()))))
                    .contains("xmpp:" + bob.account().jid());
            var told = events.next().json();
            assertThat(told.path("type").asText()).isEqualTo("invitation.accepted");
            assertThat(told.path("data").toString()).isEqualTo("{\"invitation\":\"" + invitation + "\"}");
        }
    }

    static void say(org.parley.it.xmpp.XmppClient client, String to, String text) {
        client.send("<message xmlns='jabber:client' to='%s' type='chat' id='%s'><body>%s</body></message>"
                .formatted(to, UUID.randomUUID(), text));
    }

    static String answer(String from) {
        return "<message from='%s' type='chat'><body>{any}</body></message>".formatted(from);
    }

    @Test
    void callUnderTheSameKeyShouldBeMadeOnce(Parley parley) {
        var person = Person.named(parley, "sven");
        var shop = shop(parley);
        var tokens = allow(shop, person);
        var openId = tokens.openId();
        try (var his = client(parley, person, "phone")) {
            var call = Map.of("to", openId, "text", "Once");
            var first = shop.own().post("messages", call, "key-1").id();
            assertThat(shop.own().post("messages", call, "key-1").id()).isEqualTo(first);
            his.await("<message id='%s' from='%s' type='chat'><body>Once</body></message>"
                    .formatted(first, shop.address()));
            his.expectNothing();
            assertThat(shop.own()
                            .post("messages", Map.of("to", openId, "text", "Twice"), "key-1")
                            .code())
                    .isEqualTo("repeat/another-request");
            assertThat(shop.own().post("messages", call, "key-2").id()).isNotEqualTo(first);
            assertThat(new OpenApi(parley, tokens.access())
                            .post("messages", call, "key-1")
                            .id())
                    .as("the person's key is another than the app's")
                    .isNotEqualTo(first);
        }
    }

    @Test
    void appThatCallsOnePersonTooOftenShouldBeToldToWait(Parley parley) {
        var person = Person.named(parley, "tilda");
        var shop = shop(parley);
        var openId = allow(shop, person).openId();
        OpenApi.Answer last = shop.own().message(openId, "0");
        for (int i = 1; i < 60 && last.status() == 201; i++) {
            last = shop.own().message(openId, String.valueOf(i));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("call/too-many");
        assertThat(Integer.parseInt(last.retryAfter())).isBetween(1, 60);
    }

    @Test
    @Spec("XEP-0191 §3.3")
    void blockedAppShouldNotReachThePerson(Parley parley) {
        var person = Person.named(parley, "uwe");
        var shop = shop(parley);
        var tokens = allow(shop, person);
        var openId = tokens.openId();
        var api = new OpenApi(parley, tokens.access());
        try (var his = client(parley, person, "phone")) {
            assertThat(presence(api, openId)).isEqualTo("available");
            his.request("<iq xmlns='jabber:client' type='set' id='%s'><block xmlns='urn:xmpp:blocking'><item jid='"
                    + shop.address() + "'/></block></iq>");
            var refused = shop.own().message(openId, "Hello?");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("call/not-taken");
            assertThat(presence(api, openId)).isEqualTo("unavailable");
            his.expectNothing();
        }
    }
}
