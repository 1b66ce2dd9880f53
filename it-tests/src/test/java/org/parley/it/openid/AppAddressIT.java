package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.openid.CallingApps.allow;
import static org.parley.it.openid.CallingApps.client;
import static org.parley.it.openid.CallingApps.shop;
import static org.parley.it.openid.CallingApps.withdraw;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.Xml;
import org.parley.it.xmpp.XmppClient;

/** People call apps: what they write to an app's own address, and what they find there. */
@ExtendWith(ParleyExtension.class)
class AppAddressIT {
    private static final String WRITTEN = "<message xmlns='jabber:client' to='%s' type='chat' id='%s'><body>%s</body>"
            + "<request xmlns='urn:xmpp:receipts'/></message>";

    private static final String BLOCKING = "<iq xmlns='jabber:client' type='set' id='%s'><%s xmlns='urn:xmpp:blocking'>"
            + "<item jid='%s'/></%s></iq>";

    private static void write(XmppClient client, String to, String id, String text) {
        client.send(WRITTEN.formatted(to, id, text));
    }

    private static CallingApps.Shop listening(Parley parley, EventSite events) {
        return shop(parley, Map.of("parley_event_endpoint", events.address().toString()));
    }

    @Test
    @Rule("A1-14")
    void whatIsWrittenShouldReachTheAppAsASignedEvent(Parley parley) {
        var person = Person.named(parley, "vera");
        try (var events = EventSite.start()) {
            var shop = listening(parley, events);
            var openId = allow(shop, person).openId();
            try (var her = client(parley, person, "phone")) {
                write(her, shop.address(), "m1", "Where is my order?");
                her.await("<message from='%s'><received xmlns='urn:xmpp:receipts' id='m1'/></message>"
                        .formatted(shop.address()));
                var event = events.next();
                assertThat(event.isSignedWith(shop.app().registered().webhookSecret()))
                        .isTrue();
                assertThat(event.json().path("type").asText()).isEqualTo("message.received");
                var data = event.json().path("data");
                assertThat(data.path("openId").asText()).isEqualTo(openId);
                assertThat(data.path("text").asText()).isEqualTo("Where is my order?");
                assertThat(data.path("messageId").asText()).isEqualTo("m1");
                assertThat(event.body()).doesNotContain(person.account().user());
            }
        }
    }

    @Test
    @Rule("A1-14")
    void answerToACardShouldReachTheApp(Parley parley) {
        var person = Person.named(parley, "wim");
        try (var events = EventSite.start()) {
            var shop = listening(parley, events);
            var openId = allow(shop, person).openId();
            try (var his = client(parley, person, "phone")) {
                var choices = List.of(
                        Map.of("value", "keep", "label", "Keep it"), Map.of("value", "cancel", "label", "Cancel it"));
                var card = shop.own()
                        .post("cards", Map.of("to", openId, "title", "Order 17", "choices", choices))
                        .id();
                his.await(("<message from='%s' type='chat'><body>{any}</body>"
                                + "<response xmlns='urn:xmpp:tmp:quick-response' value='keep' label='Keep it'/>"
                                + "<response xmlns='urn:xmpp:tmp:quick-response' value='cancel' label='Cancel it'/>"
                                + "<card xmlns='urn:x-parley:card:0' id='%s'/></message>")
                        .formatted(shop.address(), card));
                write(his, shop.address(), "m1", "cancel it");
                var event = events.next().json();
                assertThat(event.path("type").asText()).isEqualTo("card.pressed");
                assertThat(event.path("data").path("openId").asText()).isEqualTo(openId);
                assertThat(event.path("data").path("card").asText()).isEqualTo(card);
                assertThat(event.path("data").path("choice").asText()).isEqualTo("cancel");
            }
        }
    }

    @Test
    void messageThatTheAppDoesNotTakeShouldComeBack(Parley parley) {
        var person = Person.named(parley, "xaver");
        try (var events = EventSite.start()) {
            var shop = listening(parley, events);
            var deaf = shop(parley);
            allow(shop, person);
            allow(deaf, person);
            events.answering(500);
            try (var his = client(parley, person, "phone")) {
                write(his, shop.address(), "m1", "Hello?");
                his.await("<message type='error' id='m1' from='%s'><error type='wait'/></message>"
                        .formatted(shop.address()));
                write(his, deaf.address(), "m2", "Hello?");
                his.await("<message type='error' id='m2' from='%s'><error type='auth'/></message>"
                        .formatted(deaf.address()));
                write(his, "nobody@apps." + Parley.DOMAIN, "m3", "Hello?");
                his.await("<message type='error' id='m3'><error type='cancel'>"
                        + "<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");
                shop.app().registered().suspend();
                write(his, shop.address(), "m4", "Hello?");
                his.await("<message type='error' id='m4'><error type='cancel'>"
                        + "<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");
            }
        }
    }

    @Test
    @Rule("A1-19")
    void whoeverDoesNotUseTheAppShouldLearnHowToBegin(Parley parley) {
        var person = Person.named(parley, "yves");
        try (var events = EventSite.start()) {
            var shop = listening(parley, events);
            allow(shop, person);
            withdraw(person);
            try (var his = client(parley, person, "phone")) {
                write(his, shop.address(), "m1", "Are you still there?");
                var answer = his.await(
                        "<message from='%s' type='chat'><body>{any}</body></message>".formatted(shop.address()));
                assertThat(Xml.text(Xml.child(answer, "body", "jabber:client").orElseThrow()))
                        .contains("The shop", CallingApps.LOGIN + "&iss=");
                his.await("<message type='error' id='m1' from='%s'><error type='auth'/></message>"
                        .formatted(shop.address()));
                write(his, shop.address(), "m2", "Hello?");
                his.await("<message type='error' id='m2' from='%s'><error type='auth'/></message>"
                        .formatted(shop.address()));
                his.expectNothing();
                assertThat(events.isQuiet()).isTrue();
            }
        }
    }

    @Test
    @Spec("XEP-0191 §3.3")
    void blockedAppShouldBeSilentAndHearNothing(Parley parley) {
        var person = Person.named(parley, "zita");
        try (var events = EventSite.start()) {
            var shop = listening(parley, events);
            var openId = allow(shop, person).openId();
            try (var her = client(parley, person, "phone")) {
                her.request(BLOCKING.formatted("%s", "block", shop.address(), "block"));
                write(her, shop.address(), "m1", "Can you hear me?");
                her.await("<message type='error' id='m1' from='%s'><error type='cancel'>".formatted(shop.address())
                        + "<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                        + "<blocked xmlns='urn:xmpp:blocking:errors'/></error></message>");
                assertThat(shop.own().message(openId, "And me?").code()).isEqualTo("call/not-taken");
                assertThat(events.isQuiet()).isTrue();
                her.request(BLOCKING.formatted("%s", "unblock", shop.address(), "unblock"));
                write(her, shop.address(), "m2", "And now?");
                assertThat(events.next().json().path("data").path("text").asText())
                        .isEqualTo("And now?");
            }
        }
    }

    @Test
    @Rule("A7-03")
    void cardShouldExpireByTheClock(Parley parley) throws Exception {
        var person = Person.named(parley, "zeno");
        try (var events = EventSite.start()) {
            var shop = listening(parley, events);
            var openId = allow(shop, person).openId();
            var choices = List.of(Map.of("value", "keep", "label", "Keep it"));
            var card = shop.own()
                    .post("cards", Map.of("to", openId, "title", "Order 17", "link", "/orders/17", "choices", choices))
                    .id();
            var path = "/account/open/" + card;
            parley.later(Duration.ofDays(29), () -> {
                var browser = person.elsewhere().browser();
                browser.signIn(person.account());
                assertThat(browser.open(path).statusCode()).isEqualTo(303);
            });
            parley.later(Duration.ofDays(31), () -> {
                var browser = person.elsewhere().browser();
                browser.signIn(person.account());
                assertThat(browser.open(path).statusCode()).isEqualTo(404);
                try (var his = client(parley, person, "phone")) {
                    write(his, shop.address(), "m1", "keep");
                    assertThat(events.next().json().path("type").asText())
                            .as("no answer to anything")
                            .isEqualTo("message.received");
                }
            });
        }
    }

    @Test
    @Spec({"XEP-0054 §3.2", "XEP-0030 §3.1", "RFC 6121 §3.1"})
    void appShouldBeAContactLikeOthers(Parley parley) {
        var person = Person.named(parley, "zoe");
        var shop = shop(parley, Map.of("client_uri", "http://127.0.0.1:9/"));
        try (var her = client(parley, person, "phone")) {
            var address = shop.address();
            var items = her.request("<iq xmlns='jabber:client' type='get' id='%s' to='" + Parley.DOMAIN
                    + "'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>");
            assertThat(Xml.children(Xml.children(items).get(0)))
                    .anyMatch(item -> item.getAttribute("jid").equals("apps." + Parley.DOMAIN));
            var info = her.request("<iq xmlns='jabber:client' type='get' id='%s' to='" + address
                    + "'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
            var identity = Xml.child(Xml.children(info).get(0), "identity", "http://jabber.org/protocol/disco#info")
                    .orElseThrow();
            assertThat(identity.getAttribute("type")).isEqualTo("bot");
            assertThat(identity.getAttribute("name")).isEqualTo("The shop");
            var card = her.request("<iq xmlns='jabber:client' type='get' id='%s' to='" + address
                    + "'><vCard xmlns='vcard-temp'/></iq>");
            assertThat(Xml.text(Xml.child(Xml.children(card).get(0), "FN", "vcard-temp")
                            .orElseThrow()))
                    .isEqualTo("The shop");
            her.requestRoster();
            her.send("<presence xmlns='jabber:client' type='subscribe' to='%s'/>".formatted(address));
            her.await("<presence type='subscribed' from='%s'/>".formatted(address));
            her.await("<presence from='%s'/>".formatted(address));
        }
        try (var later = client(parley, person, "desk")) {
            later.await("<presence from='%s'/>".formatted(shop.address()));
            shop.app().registered().suspend();
            later.send("<presence xmlns='jabber:client' type='probe' to='%s'/>".formatted(shop.address()));
            later.await("<presence type='unavailable' from='%s'/>".formatted(shop.address()));
        }
    }
}
