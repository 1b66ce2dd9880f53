package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.openid.CallingApps.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.Xml;
import org.parley.it.xmpp.XmppClient;
import org.w3c.dom.Element;

/** One sign-in serves web and IM: streams that were opened by an access token. */
@ExtendWith(ParleyExtension.class)
class BearerStreamIT {
    private static final JsonMapper JSON = new JsonMapper();

    private static XmppClient signedIn(Parley parley, String token, String resource) {
        var client = XmppClient.connect(parley.xmpp()).signInBearer(Parley.DOMAIN, token);
        client.bind(resource);
        return client;
    }

    private static JsonNode told(Element challenge) throws IOException {
        assertThat(Xml.nameOf(challenge)).isEqualTo("challenge");
        return JSON.readTree(Base64.getDecoder().decode(Xml.text(challenge)));
    }

    @Test
    @Spec({"RFC 7628 §3.2.2", "XEP-0493 §2.3"})
    void clientWithoutATokenShouldLearnWhereToGetOne(Parley parley) throws Exception {
        try (var client = XmppClient.connect(parley.xmpp())) {
            var features = client.open(Parley.DOMAIN);
            assertThat(features.getTextContent()).contains("OAUTHBEARER");
            var told = told(client.tryBearer(""));
            assertThat(told.path("status").asText()).isEqualTo("invalid_token");
            assertThat(told.path("scope").asText()).isEqualTo("im");
            assertThat(told.path("openid-configuration").asText())
                    .isEqualTo(parley.http("/.well-known/openid-configuration").toString());
            var failure = client.acceptRefusal();
            assertThat(Xml.nameOf(failure)).isEqualTo("failure");
            assertThat(Xml.nameOf(Xml.children(failure).get(0))).isEqualTo("not-authorized");
        }
    }

    @Test
    @Rule("A7-04")
    @Spec("RFC 7628 §3.1")
    void endOfTheWebSignInShouldEndTheStreamWithinASecond(Parley parley) {
        var person = Person.named(parley, "arno");
        var shop = shop(parley);
        var tokens = CallingApps.allow(shop, person, "openid im");
        try (var client = signedIn(parley, tokens.access(), "phone")) {
            assertThat(client.jid()).isEqualTo(person.account().jid() + "/phone");
            client.ping();
            var web = parley.admin().sessions(person.account()).stream()
                    .filter(session -> session.path("kind").asText().equals("WEB"))
                    .findFirst()
                    .orElseThrow();
            var begin = System.nanoTime();
            parley.admin().delete("sessions/" + web.path("id").asText());
            client.await("<error xmlns='http://etherx.jabber.org/streams'>"
                    + "<not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></error>");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
            client.awaitEnd();
        }
        assertThat(parley.admin().sessions(person.account()))
                .as("the IM session has ended, too")
                .noneMatch(session -> session.path("state").asText("LIVE").equals("LIVE")
                        && session.path("kind").asText().equals("IM"));
    }

    @Test
    @Rule({"A7-04", "A1-19"})
    void withdrawalShouldEndTheStream(Parley parley) {
        var person = Person.named(parley, "bodo");
        var shop = shop(parley);
        var tokens = CallingApps.allow(shop, person, "openid im");
        try (var client = signedIn(parley, tokens.access(), "phone")) {
            client.ping();
            CallingApps.withdraw(person);
            client.awaitEnd();
        }
        try (var again = XmppClient.connect(parley.xmpp())) {
            again.open(Parley.DOMAIN);
            assertThat(Xml.nameOf(again.tryBearer(tokens.access()))).isEqualTo("challenge");
        }
    }

    @Test
    void streamShouldOutliveTheKeyThatOpenedIt(Parley parley) {
        var person = Person.named(parley, "cleo");
        var shop = shop(parley);
        var tokens = CallingApps.allow(shop, person, "openid im");
        try (var client = signedIn(parley, tokens.access(), "phone")) {
            assertThat(shop.app().refresh(tokens.refresh()).indicatesSuccess()).isTrue();
            client.ping();
        }
    }

    @Test
    @Rule("A1-11")
    void tokenWithoutTheScopeShouldBeRefused(Parley parley) throws Exception {
        var person = Person.named(parley, "dirk");
        var shop = shop(parley);
        var tokens = CallingApps.allow(shop, person, "openid profile");
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(Parley.DOMAIN);
            assertThat(told(client.tryBearer(tokens.access())).path("status").asText())
                    .isEqualTo("insufficient_scope");
        }
    }
}
