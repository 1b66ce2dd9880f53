package org.parley.im.control.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.im.control.blocking.FakeBlocklists;
import org.parley.im.control.desk.FakeServices;
import org.parley.im.control.fake.FakeMessageStore;
import org.parley.im.control.fake.FakeMessageStore.Fate;
import org.parley.im.control.fake.FakeResource;
import org.parley.im.control.log.SteppedLog;
import org.parley.im.control.session.Resources;

class MessageRoutingTest {
    private final FakeMessageStore store = new FakeMessageStore();
    private final Resources resources = new Resources();
    private final SteppedLog log = new SteppedLog(
            store,
            resources,
            (address, sender) -> !address.toString().startsWith("nobody@"),
            SteppedLog.limits(100, 5, 100));
    private final FakeBlocklists blocklists = new FakeBlocklists();
    private final FakeServices services = new FakeServices();
    private final MessageRouting routing = new MessageRouting();
    private final FakeResource alice = connected(new FakeResource("alice@partner.example/desk"));
    private final List<Integer> handled = new ArrayList<>();
    private int sent;

    @BeforeEach
    void wire() {
        var router = new Router();
        router.resources = resources;
        routing.router = router;
        routing.domains = FakeDomains.domains(services);
        routing.services = services.inbox();
        routing.blocklists = blocklists;
        routing.log = log;
        routing.clock = Clock.fixed(SteppedLog.NOW, ZoneOffset.UTC);
    }

    private FakeResource connected(FakeResource resource) {
        resources.connect(resource, others -> true);
        return resource;
    }

    private FakeResource bob(String device, int priority) {
        var resource = connected(new FakeResource("bob@partner.example/" + device).available(priority));
        log.available(resource);
        log.step();
        return resource;
    }

    private void say(String xml) {
        var number = ++sent;
        routing.accept(alice, alice.says(xml), () -> handled.add(number));
    }

    private void sayAndSettle(String xml) {
        say(xml);
        log.step();
        assertThat(handled).contains(sent);
    }

    private static String message(String to, String type, String content) {
        return "<message to='" + to + "' id='1'" + (type.isEmpty() ? "" : " type='" + type + "'") + ">" + content
                + "</message>";
    }

    private static List<String> everything(FakeResource resource) {
        var all = new ArrayList<>(resource.delivered());
        all.addAll(resource.received());
        return all;
    }

    /** D delivered to bob's addressed or only resource, A to all that take messages, O kept, E an error, S silence. */
    private void expect(String type, String outcome, List<FakeResource> all, FakeResource addressed) {
        var answers = alice.received();
        assertThat(answers).hasSize(outcome.equals("E") ? 1 : 0);
        if (outcome.equals("E")) {
            assertThat(answers.get(0)).contains("type=\"error\"", "<service-unavailable ");
        }
        for (var resource : all) {
            var expected = outcome.equals("A") && resource.presence().priority() >= 0
                    || outcome.equals("D") && resource == addressed;
            assertThat(everything(resource))
                    .as("%s at %s", outcome, resource.address())
                    .hasSize(expected ? 1 : 0);
        }
        var conversation = !List.of("groupchat", "headline", "error").contains(type);
        assertThat(store.rows()).hasSize(outcome.equals("O") || conversation && "AD".contains(outcome) ? 1 : 0);
    }

    // The rows of RFC 6121 section 8.5.4, an error type added.

    @ParameterizedTest
    @CsvSource({
        "'',nobody@partner.example,E",
        "chat,nobody@partner.example,E",
        "groupchat,nobody@partner.example,E",
        "headline,nobody@partner.example,S",
        "error,nobody@partner.example,S",
        "'',nobody@partner.example/desk,E",
        "chat,nobody@partner.example/desk,E",
        "groupchat,nobody@partner.example/desk,E",
        "headline,nobody@partner.example/desk,S",
        "error,nobody@partner.example/desk,S",
        "'',bob@partner.example,O",
        "normal,bob@partner.example,O",
        "unheard-of,bob@partner.example,O",
        "chat,bob@partner.example,O",
        "groupchat,bob@partner.example,E",
        "headline,bob@partner.example,S",
        "error,bob@partner.example,S",
        "'',bob@partner.example/desk,E",
        "chat,bob@partner.example/desk,O",
        "groupchat,bob@partner.example/desk,E",
        "headline,bob@partner.example/desk,S",
        "error,bob@partner.example/desk,S",
    })
    void messageToNobodyConnected(String type, String to, String outcome) {
        sayAndSettle(message(to, type, "<body>hi</body>"));
        expect(type, outcome, List.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "normal,bob@partner.example,O",
        "chat,bob@partner.example,O",
        "groupchat,bob@partner.example,E",
        "headline,bob@partner.example,S",
        "error,bob@partner.example,S",
        "normal,bob@partner.example/desk,D",
        "chat,bob@partner.example/desk,D",
        "groupchat,bob@partner.example/desk,D",
        "headline,bob@partner.example/desk,D",
        "error,bob@partner.example/desk,D",
        "normal,bob@partner.example/none,E",
        "chat,bob@partner.example/none,O",
        "groupchat,bob@partner.example/none,E",
        "headline,bob@partner.example/none,S",
        "error,bob@partner.example/none,S",
    })
    void messageToANegativeResource(String type, String to, String outcome) {
        var desk = bob("desk", -1);
        sayAndSettle(message(to, type, "<body>hi</body>"));
        expect(type, outcome, List.of(desk), desk);
    }

    @ParameterizedTest
    @CsvSource({
        "normal,bob@partner.example,A",
        "chat,bob@partner.example,A",
        "groupchat,bob@partner.example,E",
        "headline,bob@partner.example,A",
        "error,bob@partner.example,S",
        "normal,bob@partner.example/desk,D",
        "chat,bob@partner.example/desk,D",
        "groupchat,bob@partner.example/desk,D",
        "headline,bob@partner.example/desk,D",
        "error,bob@partner.example/desk,D",
        "normal,bob@partner.example/none,E",
        "chat,bob@partner.example/none,A",
        "groupchat,bob@partner.example/none,E",
        "headline,bob@partner.example/none,S",
        "error,bob@partner.example/none,S",
    })
    void messageToSeveralResources(String type, String to, String outcome) {
        var desk = bob("desk", 5);
        var phone = bob("phone", 0);
        var shy = bob("shy", -1);
        sayAndSettle(message(to, type, "<body>hi</body>"));
        expect(type, outcome, List.of(desk, phone, shy), desk);
    }

    @ParameterizedTest
    @CsvSource({
        "bob@elsewhere.example,remote-server-not-found",
        "elsewhere.example,remote-server-not-found",
        "parley.example,service-unavailable",
        "partner.example,service-unavailable",
        "partner.example/resource,service-unavailable",
        "sam@shy.example,service-unavailable",
        "sam@shy.example/desk,service-unavailable",
    })
    void messageThatMayNotPassShouldBeRefused(String to, String condition) {
        sayAndSettle(message(to, "chat", "<body>hi</body>"));
        assertThat(alice.received())
                .singleElement()
                .asString()
                .contains("<" + condition + " ", "from=\"" + to + "\"", "id=\"1\"");
        sayAndSettle(message(to, "error", "<body>hi</body>"));
        assertThat(alice.received()).isEmpty();
        assertThat(store.rows()).isEmpty();
    }

    @Test
    void messageOfAnOpenSiteShouldPass() {
        sayAndSettle(message("sam@open.example", "chat", "<body>hi</body>"));
        assertThat(store.rows()).hasSize(1);
    }

    @Test
    void messageToNobodyNamedShouldReachTheOwnAccount() {
        log.available(alice.available(0));
        log.step();
        sayAndSettle("<message><body>note</body></message>");
        assertThat(alice.delivered()).singleElement().asString().contains("to=\"alice@partner.example\"");
    }

    // What the recipient sees.

    @Test
    void storedMessageShouldCarryItsArchiveIdOnceAndNoForgedOne() {
        var desk = bob("desk", 0);
        sayAndSettle(message(
                "bob@partner.example",
                "chat",
                "<body>hi</body>"
                        + "<stanza-id xmlns='urn:xmpp:sid:0' by='bob@partner.example' id='forged'/>"
                        + "<stanza-id xmlns='urn:xmpp:sid:0' by='else@where.example' id='theirs'/>"));
        var row = store.rows().iterator().next();
        assertThat(desk.delivered())
                .containsExactly("<message xmlns=\"jabber:client\" to=\"bob@partner.example\" id=\"1\" type=\"chat\""
                        + " from=\"alice@partner.example/desk\"><body>hi</body>"
                        + "<stanza-id xmlns=\"urn:xmpp:sid:0\" by=\"else@where.example\" id=\"theirs\"/>"
                        + "<stanza-id xmlns=\"urn:xmpp:sid:0\" id=\"" + row.archiveId()
                        + "\" by=\"bob@partner.example\"/></message>")
                .containsExactly(row.stanza());
        assertThat(row.archiveId().version()).isEqualTo(7);
    }

    @Test
    void passingMessageShouldCarryNoArchiveId() {
        var desk = bob("desk", 0);
        sayAndSettle(message(
                "bob@partner.example",
                "headline",
                "<body>hi</body><stanza-id xmlns='urn:xmpp:sid:0' by='bob@partner.example' id='forged'/>"));
        assertThat(desk.received()).singleElement().asString().doesNotContain("stanza-id");
    }

    // What is kept.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body>hi</body>",
                "<subject>hi</subject>",
                "<received xmlns='urn:xmpp:receipts' id='7'/>",
                "<body>hi</body><request xmlns='urn:xmpp:receipts'/>",
                "<encrypted xmlns='eu.siacs.conversations.axolotl'/>",
                "<active xmlns='http://jabber.org/protocol/chatstates'/><store xmlns='urn:xmpp:hints'/>",
            })
    void messageThatSaysSomethingShouldBeKept(String content) {
        sayAndSettle(message("bob@partner.example", "chat", content));
        assertThat(store.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.archived()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<active xmlns='http://jabber.org/protocol/chatstates'/>",
                "<composing xmlns='http://jabber.org/protocol/chatstates'/><thread>7</thread>",
                "<request xmlns='urn:xmpp:receipts'/>",
                "<origin-id xmlns='urn:xmpp:sid:0' id='7'/>",
            })
    void messageThatSaysNothingShouldPassAndBeForgotten(String content) {
        sayAndSettle(message("bob@partner.example", "chat", content));
        var desk = bob("desk", 0);
        sayAndSettle(message("bob@partner.example", "chat", content));
        assertThat(everything(desk)).hasSize(1);
        assertThat(store.rows()).isEmpty();
        assertThat(alice.received()).isEmpty();
    }

    @Test
    void messageNotToBeStoredShouldReachWhoIsThereOrBeRefused() {
        var content = "<body>hi</body><no-store xmlns='urn:xmpp:hints'/>";
        sayAndSettle(message("bob@partner.example", "chat", content));
        assertThat(alice.received()).singleElement().asString().contains("<service-unavailable ");
        var desk = bob("desk", 0);
        sayAndSettle(message("bob@partner.example", "chat", content));
        assertThat(desk.received()).hasSize(1);
        assertThat(store.rows()).isEmpty();
    }

    @Test
    void messageNotToBeKeptForGoodShouldStillWait() {
        sayAndSettle(
                message("bob@partner.example", "chat", "<body>hi</body><no-permanent-store xmlns='urn:xmpp:hints'/>"));
        assertThat(store.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.archived()).isFalse());
    }

    // Blocking, XEP-0191 section 3.3.

    @Test
    void messageToSomeoneWhomTheSenderBlocksShouldBeNotAcceptable() {
        var desk = bob("desk", 0);
        blocklists.set("alice@partner.example", "bob@partner.example");
        sayAndSettle(message("bob@partner.example", "chat", "<body>hi</body>"));
        assertThat(alice.received())
                .singleElement()
                .asString()
                .contains("<not-acceptable ", "<blocked xmlns=\"urn:xmpp:blocking:errors\"/>", "type=\"cancel\"");
        assertThat(everything(desk)).isEmpty();
    }

    @Test
    void messageNotToBeKeptShouldNotReachSomeoneWhoBlocksTheSender() {
        var desk = bob("desk", 0);
        blocklists.set("bob@partner.example", "partner.example");
        sayAndSettle(message("bob@partner.example", "chat", "<body>hi</body><no-store xmlns='urn:xmpp:hints'/>"));
        sayAndSettle(message("bob@partner.example", "headline", "<body>hi</body>"));
        assertThat(alice.received()).singleElement().asString().contains("<service-unavailable ");
        assertThat(everything(desk)).isEmpty();
    }

    // Services.

    @Test
    void messageToAServiceShouldBeHandedOverInItsTurnAndNotKept() {
        say(message(FakeServices.SHOP, "chat", "<body>hi</body>"));
        assertThat(services.letters()).isEmpty();
        log.step();
        assertThat(services.letters()).hasSize(1);
        assertThat(handled).containsExactly(1);
        assertThat(store.rows()).isEmpty();
    }

    @Test
    void messageToABlockedServiceShouldNotReachIt() {
        blocklists.set("alice@partner.example", FakeServices.SHOP);
        sayAndSettle(message(FakeServices.SHOP, "chat", "<body>hi</body>"));
        assertThat(alice.received()).singleElement().asString().contains("<blocked ");
        assertThat(services.letters()).isEmpty();
    }

    // The order of things.

    @Test
    void everythingOfOneSenderShouldBeHandledInOrder() {
        var desk = bob("desk", 0);
        var order = new ArrayList<String>();
        say(message("bob@partner.example", "chat", "<body>1</body>"));
        say(message("nobody@partner.example", "chat", "<body>2</body>"));
        say(message("bob@partner.example", "chat", "<paused xmlns='http://jabber.org/protocol/chatstates'/>"));
        say(message("x@elsewhere.example", "chat", "<body>4</body>"));
        routing.barrier(alice, () -> order.add(handled.toString()));
        say(message("bob@partner.example", "chat", "<body>5</body>"));
        assertThat(handled).isEmpty();
        log.step();
        assertThat(handled).containsExactly(1, 2, 3, 4, 5);
        assertThat(order).containsExactly("[1, 2, 3, 4]");
        assertThat(desk.delivered()).hasSize(2);
    }

    @Test
    void fullLogShouldBeAnsweredInItsTurn() {
        for (int i = 0; i < 6; i++) {
            say(message("bob@partner.example", "chat", "<body>" + i + "</body>"));
        }
        assertThat(alice.received()).isEmpty();
        log.step();
        assertThat(handled).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(alice.received()).singleElement().asString().contains("<resource-constraint ", "type=\"wait\"");
    }

    @Test
    void failedCommitShouldBeAnsweredAndNotHandledBefore() {
        store.fate(Fate.FAILS);
        say(message("bob@partner.example", "chat", "<body>hi</body>"));
        assertThat(handled).isEmpty();
        log.step();
        assertThat(handled).containsExactly(1);
        assertThat(alice.received()).singleElement().asString().contains("<resource-constraint ", "type=\"wait\"");
    }

    @Test
    void messageTooLongForTheLogShouldBeRefused() {
        sayAndSettle(message("bob@partner.example", "chat", "<body>" + "x".repeat(1_000_000) + "</body>"));
        assertThat(alice.received()).singleElement().asString().contains("<policy-violation ");
    }
}
