package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.it.server.Parley;
import org.parley.it.xmpp.Xml;
import org.parley.it.xmpp.XmppClient;
import org.w3c.dom.Element;

/** Every bound of a stream and of what an account may keep, each with the error that it answers; on a narrow server. */
class BoundsIT {
    private static final int STREAMS = 25;
    private static final int RATE = 50;
    private static final int BURST = 50;
    private static Parley parley;

    @BeforeAll
    static void start() {
        parley = Parley.named("bounds")
                .env("PARLEY_IM_STREAMS_PER_ADDRESS", String.valueOf(STREAMS))
                .env("PARLEY_IM_RESOURCES", "3")
                .env("PARLEY_IM_FRAME_SIZE", "20000")
                .env("PARLEY_IM_FRAME_ATTRIBUTES", "16")
                .env("PARLEY_IM_FRAME_ELEMENTS", "100")
                .env("PARLEY_IM_STANZA_RATE", String.valueOf(RATE))
                .env("PARLEY_IM_STANZA_BURST", String.valueOf(BURST))
                .env("PARLEY_IM_OFFLINE_MESSAGES", "3")
                .env("PARLEY_IM_ROSTER_CONTACTS", "4")
                .env("PARLEY_IM_CONTACT_GROUPS", "2")
                .env("PARLEY_IM_PENDING_SUBSCRIPTIONS", "2")
                .env("PARLEY_IM_DIRECTED_PRESENCES", "2")
                .env("PARLEY_IM_VCARD_SIZE", "1024")
                .env("PARLEY_IM_PRIVATE_SIZE", "1024")
                .start();
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @Test
    @Spec("RFC 6121 §2.3.3")
    void rosterShouldHoldSoManyContacts() {
        try (var romeo = client(account("romeo"))) {
            for (int contact = 1; contact <= 4; contact++) {
                assertThat(condition(romeo.request(item("contact-" + contact, ""))))
                        .isEmpty();
            }
            assertThat(condition(romeo.request(item("contact-5", "")))).isEqualTo("policy-violation");
            assertThat(condition(romeo.request(item("contact-4", "<group>Verona</group>"))))
                    .as("a change of what is there")
                    .isEmpty();
            assertThat(Xml.children(Xml.children(romeo.requestRoster()).get(0))).hasSize(4);
        }
    }

    @Test
    @Spec("RFC 6121 §2.3.3")
    void contactShouldBeInSoManyGroups() {
        try (var romeo = client(account("romeo"))) {
            assertThat(condition(romeo.request(item("contact", "<group>A</group><group>B</group><group>C</group>"))))
                    .isEqualTo("not-acceptable");
        }
    }

    @Test
    @Spec("RFC 6121 §3.1.1")
    void soManyRequestsShouldWaitForAnAnswer() {
        var juliet = account("juliet");
        for (int suitor = 1; suitor <= 3; suitor++) {
            try (var romeo = client(account("suitor"))) {
                romeo.send("<presence xmlns='jabber:client' type='subscribe' to='%s'/>".formatted(juliet.jid()));
                if (suitor <= 2) {
                    romeo.expectNothing();
                } else {
                    romeo.await("<presence type='error' from='%s'><error type='wait'>".formatted(juliet.jid())
                            + "<resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>");
                }
            }
        }
    }

    @Test
    @Spec("RFC 6121 §4.6")
    void presenceShouldBeDirectedToSoMany() {
        try (var romeo = client(account("romeo"))) {
            direct(romeo, "", "one");
            direct(romeo, "", "two");
            direct(romeo, "", "two");
            romeo.expectNothing();
            direct(romeo, "", "three");
            assertThat(condition(romeo.next("a refusal"))).isEqualTo("policy-violation");
            direct(romeo, "type='unavailable'", "two");
            direct(romeo, "", "three");
            romeo.expectNothing();
        }
    }

    @Test
    @Spec("XEP-0054 §3")
    void vcardShouldBeSoLarge() {
        try (var romeo = client(account("romeo"))) {
            assertThat(condition(romeo.request(vcard("Romeo")))).isEmpty();
            assertThat(condition(romeo.request(vcard("R".repeat(1024))))).isEqualTo("policy-violation");
            romeo.send("<iq xmlns='jabber:client' type='get' id='card'><vCard xmlns='vcard-temp'/></iq>");
            romeo.await("<iq type='result' id='card'><vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard></iq>");
        }
    }

    @Test
    @Spec("XEP-0049 §3")
    void privateDataShouldBeKeptForItsOwnerAlone() {
        var owner = account("romeo");
        try (var romeo = client(owner);
                var juliet = client(account("juliet"))) {
            assertThat(kept(romeo, "bookmarks")).isEmpty();
            assertThat(condition(romeo.request(privateData("bookmarks", "Verona"))))
                    .isEmpty();
            assertThat(condition(romeo.request(privateData("bookmarks", "Mantua"))))
                    .isEmpty();
            assertThat(condition(romeo.request(privateData("notes", "Banished"))))
                    .isEmpty();
            assertThat(kept(romeo, "bookmarks")).isEqualTo("Mantua");
            assertThat(kept(romeo, "notes")).isEqualTo("Banished");

            assertThat(kept(juliet, "bookmarks")).as("another account's").isEmpty();
            assertThat(condition(juliet.request("<iq xmlns='jabber:client' type='get' to='" + owner.jid()
                            + "' id='%s'><query xmlns='jabber:iq:private'><bookmarks xmlns='urn:test'/></query></iq>")))
                    .as("somebody else's")
                    .isEqualTo("service-unavailable");
        }
    }

    @Test
    @Spec("XEP-0049 §3")
    void privateDataShouldBeSoLargeInAll() {
        try (var romeo = client(account("romeo"))) {
            assertThat(condition(romeo.request(privateData("one", "1".repeat(600)))))
                    .isEmpty();
            assertThat(condition(romeo.request(privateData("two", "2".repeat(600)))))
                    .isEqualTo("policy-violation");
            assertThat(kept(romeo, "two")).isEmpty();
            assertThat(condition(romeo.request(privateData("one", "1")))).isEmpty();
            assertThat(condition(romeo.request(privateData("two", "2".repeat(600)))))
                    .as("in the place of what was there")
                    .isEmpty();
        }
    }

    @Test
    void clientsOfOneAccountShouldKeepThingsAtTheSameTime() {
        var romeo = account("romeo");
        try (var desk = client(romeo, "desk");
                var phone = client(romeo, "phone")) {
            for (var client : List.of(desk, phone)) {
                client.send(vcard("Romeo").formatted("card"));
                client.send(privateData("notes", "Banished").formatted("notes"));
            }
            for (var client : List.of(desk, phone)) {
                client.await("<iq type='result' id='card'/>");
                client.await("<iq type='result' id='notes'/>");
            }
        }
    }

    @Test
    @Spec("RFC 6120 §7.6.2.1")
    void accountShouldHaveSoManyClients() {
        var romeo = account("romeo");
        try (var one = client(romeo, "one");
                var two = client(romeo, "two");
                var three = client(romeo, "three");
                var four = signedIn(romeo)) {
            assertThat(condition(four.request("<iq xmlns='jabber:client' type='set' id='%s'><bind xmlns='"
                            + XmppClient.BIND + "'><resource>four</resource></bind></iq>")))
                    .isEqualTo("resource-constraint");
            one.ping();
            two.ping();
            three.disconnect();
            assertThat(four.bind("four")).endsWith("/four");
        }
    }

    @Test
    @Spec("RFC 6121 §8.5.2.2.1")
    void soManyMessagesShouldWaitForWhoIsAway() {
        var juliet = account("juliet");
        try (var romeo = client(account("romeo"))) {
            for (int message = 1; message <= 3; message++) {
                say(romeo, juliet, "Wilt thou be gone?");
            }
            romeo.expectNothing();
            say(romeo, juliet, "It is not yet near day");
            assertThat(condition(romeo.next("a refusal"))).isEqualTo("resource-constraint");
        }
    }

    @Test
    @Spec("RFC 6120 §13.12")
    void frameShouldBeSoLarge() {
        try (var romeo = client(account("romeo"))) {
            say(romeo, parley.administrator(), "o".repeat(20_000));
            expectEnd(romeo, "policy-violation");
        }
    }

    @Test
    @Spec("RFC 6120 §13.12")
    void elementShouldHaveSoManyAttributes() {
        try (var romeo = client(account("romeo"))) {
            var attributes = new StringBuilder();
            for (int attribute = 1; attribute <= 17; attribute++) {
                attributes.append(" a").append(attribute).append("='x'");
            }
            romeo.send("<message xmlns='jabber:client'><x xmlns='urn:test'" + attributes + "/></message>");
            expectEnd(romeo, "policy-violation");
        }
    }

    @Test
    @Spec("RFC 6120 §13.12")
    void frameShouldHaveSoManyElements() {
        try (var romeo = client(account("romeo"))) {
            romeo.send("<message xmlns='jabber:client'>" + "<x xmlns='urn:test'/>".repeat(100) + "</message>");
            expectEnd(romeo, "policy-violation");
        }
    }

    @Test
    @Spec("RFC 6120 §13.12")
    void fastClientShouldBeReadMoreSlowly() {
        try (var romeo = client(account("romeo"))) {
            long begin = System.nanoTime();
            for (int stanza = 0; stanza < BURST + RATE; stanza++) {
                romeo.send("<iq xmlns='jabber:client' type='result' id='none'/>");
            }
            romeo.ping();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    @Spec("RFC 6120 §13.12")
    void addressShouldHaveSoManyConnections() {
        var sockets = new ArrayList<XmppClient>();
        try {
            for (int socket = 0; socket < STREAMS; socket++) {
                sockets.add(XmppClient.connect(parley.xmpp()));
                sockets.get(socket).open(Parley.DOMAIN);
            }
            try (var oneMore = XmppClient.connect(parley.xmpp())) {
                expectEnd(oneMore, "policy-violation");
            }
        } finally {
            sockets.forEach(XmppClient::disconnect);
        }
    }

    @Test
    @Spec("RFC 6120 §4.6.1")
    void signInShouldTakeSoLong() throws Exception {
        try (var romeo = client(account("romeo"));
                var stranger = XmppClient.connect(parley.xmpp())) {
            stranger.open(Parley.DOMAIN);
            parley.later(Duration.ofSeconds(70), () -> expectEnd(stranger, "connection-timeout"));
            romeo.ping();
        }
    }

    private static Account account(String name) {
        return parley.admin().newAccount(name);
    }

    private static XmppClient client(Account account) {
        return client(account, "orchard");
    }

    private static XmppClient client(Account account, String resource) {
        var client = signedIn(account);
        client.bind(resource);
        return client;
    }

    private static XmppClient signedIn(Account account) {
        return XmppClient.connect(parley.xmpp()).signInPlain(Parley.DOMAIN, account.user(), account.password());
    }

    private static void say(XmppClient sender, Account to, String text) {
        sender.send("<message xmlns='jabber:client' type='chat' to='%s'><body>%s</body></message>"
                .formatted(to.jid(), text));
    }

    private static void direct(XmppClient sender, String attributes, String to) {
        sender.send("<presence xmlns='jabber:client' %s to='%s@%s'/>".formatted(attributes, to, Parley.DOMAIN));
    }

    private static String item(String contact, String content) {
        return "<iq xmlns='jabber:client' type='set' id='%s'><query xmlns='jabber:iq:roster'><item jid='" + contact
                + "@" + Parley.DOMAIN + "'>" + content + "</item></query></iq>";
    }

    private static String vcard(String name) {
        return "<iq xmlns='jabber:client' type='set' id='%s'><vCard xmlns='vcard-temp'><FN>" + name
                + "</FN></vCard></iq>";
    }

    private static String privateData(String name, String text) {
        return "<iq xmlns='jabber:client' type='set' id='%s'><query xmlns='jabber:iq:private'><" + name
                + " xmlns='urn:test'>" + text + "</" + name + "></query></iq>";
    }

    private static String kept(XmppClient owner, String name) {
        return owner.request("<iq xmlns='jabber:client' type='get' id='%s'><query xmlns='jabber:iq:private'><" + name
                        + " xmlns='urn:test'/></query></iq>")
                .getTextContent();
    }

    private static void expectEnd(XmppClient client, String condition) {
        client.await("<stream:error><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");
        client.awaitEnd();
    }

    /** The condition of a stanza error; empty for a stanza that is none. */
    private static String condition(Element stanza) {
        return Xml.children(stanza).stream()
                .filter(child -> Xml.nameOf(child).equals("error"))
                .flatMap(error -> Xml.children(error).stream())
                .filter(child -> !Xml.nameOf(child).equals("text"))
                .map(Xml::nameOf)
                .findFirst()
                .orElse("");
    }
}
