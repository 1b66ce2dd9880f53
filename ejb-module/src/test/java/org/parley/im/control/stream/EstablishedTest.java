package org.parley.im.control.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.im.control.fake.FakeDelivery;
import org.parley.im.control.session.Resource;

/** A bound session: stanzas, acknowledgements, bounds, the end. */
class EstablishedTest {
    private static final String PING =
            "<iq xmlns='jabber:client' type='get' id='%s'><ping xmlns='urn:xmpp:ping'/></iq>";

    private final StreamTestBed bed = new StreamTestBed();
    private final StreamTestBed.Client alice = bed.bound("alice", "phone");
    private final Resource resource = bed.resources.all().findFirst().orElseThrow();
    private final ArrayList<String> fates = new ArrayList<>();

    @Test
    void stanzasShouldBeHandledInOrder() {
        bed.logIsSlow = true;
        message("m1");
        alice.says(PING.formatted("i1"));
        message("m2");
        alice.says("<presence xmlns='jabber:client' id='p1'/>");
        assertThat(bed.happened).endsWith("bound alice@parley.localhost/phone", "message m1");
        bed.handleMessages();
        assertThat(bed.happened).endsWith("message m1", "iq i1", "message m2", "presence p1");
    }

    @Test
    void busyWorkerShouldNotLetLaterMessagesPass() {
        bed.workersAreBusy = true;
        alice.says(PING.formatted("i1"));
        message("m1");
        assertThat(bed.happened).doesNotContain("message m1");
        bed.finishWork();
        assertThat(bed.happened).endsWith("iq i1", "message m1");
    }

    @ParameterizedTest
    @CsvSource({
        "<message xmlns='jabber:client' from='mallory@parley.localhost'/>, invalid-from",
        "<message xmlns='jabber:client' from='alice@parley.localhost/desk'/>, invalid-from",
        "<message xmlns='jabber:server'/>, unsupported-stanza-type",
        "<foo xmlns='jabber:client'/>, unsupported-stanza-type",
        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='parley.localhost' version='1.0'/>, unsupported-stanza-type",
        "<r xmlns='urn:xmpp:sm:3'/>, unsupported-stanza-type",
        "<message xmlns='jabber:client'><!--x--></message>, restricted-xml",
        "<message xmlns='jabber:client'>, not-well-formed"
    })
    void whatIsNoStanzaOfTheClientShouldEndTheStream(String frame, String condition) {
        alice.says(frame);
        assertThat(alice.hears()).contains("<" + condition + " xmlns=\"urn:ietf:params:xml:ns:xmpp-streams\"/>");
        assertThat(alice.transport.closed).isTrue();
        assertThat(bed.happened)
                .endsWith("left alice@parley.localhost/phone", "ended session of alice@parley.localhost: " + condition);
    }

    @ParameterizedTest
    @CsvSource({
        "<message xmlns='jabber:client' id='x' to='a b@parley.localhost'/>, jid-malformed",
        "<iq xmlns='jabber:client' type='get'><a xmlns='b'/></iq>, bad-request",
        "<iq xmlns='jabber:client' type='get' id='x'/>, bad-request",
        "<iq xmlns='jabber:client' type='set' id='x'><a xmlns='b'/><a xmlns='b'/></iq>, bad-request",
        "<iq xmlns='jabber:client' type='please' id='x'><a xmlns='b'/></iq>, bad-request",
        "<iq xmlns='jabber:client' id='x'><a xmlns='b'/></iq>, bad-request"
    })
    void brokenStanzaShouldBeAnswered(String stanza, String condition) {
        alice.says(stanza);
        assertThat(alice.hears())
                .contains("type=\"error\"")
                .contains("to=\"alice@parley.localhost/phone\"")
                .contains("<" + condition + " xmlns=\"urn:ietf:params:xml:ns:xmpp-stanzas\"/>");
        assertThat(alice.transport.closed).isFalse();
    }

    @Test
    void brokenAnswerShouldNotBeAnswered() {
        alice.says("<message xmlns='jabber:client' type='error' to='a b@parley.localhost'/>");
        alice.says("<iq xmlns='jabber:client' type='result' id='x'><a xmlns='b'/><a xmlns='b'/></iq>");
        assertThat(alice.hears()).isNull();
    }

    @Test
    void ownAddressShouldBeAllowedInEveryForm() {
        alice.says("<message xmlns='jabber:client' id='m1' from='alice@parley.localhost'/>");
        alice.says("<message xmlns='jabber:client' id='m2' from='ALICE@parley.localhost/phone'/>");
        assertThat(bed.happened).endsWith("message m1", "message m2");
    }

    @Test
    void bugShouldEndTheStreamWithoutDetails() {
        alice.says(PING.formatted("bug"));
        assertThat(alice.hears()).contains("<internal-server-error ").doesNotContain("on purpose");
    }

    @Test
    void acknowledgementShouldCountWhatIsHandledAndNothingElse() {
        message("before");
        alice.enableAcknowledgements();
        bed.logIsSlow = true;
        message("m1");
        alice.says("<r xmlns='urn:xmpp:sm:3'/>");
        assertThat(alice.hears()).as("m1 is not in the log yet").isNull();
        bed.handleMessages();
        assertThat(alice.hears()).isEqualTo("<a xmlns=\"urn:xmpp:sm:3\" h=\"1\"/>");

        alice.says(PING.formatted("i1"));
        alice.says("<message xmlns='jabber:client' to='a b@c'/>");
        alice.says("<r xmlns='urn:xmpp:sm:3'/>");
        assertThat(alice.transport.all()).last().isEqualTo("<a xmlns=\"urn:xmpp:sm:3\" h=\"3\"/>");
    }

    @Test
    void refusedStanzaShouldNotBeCountedBeforeEarlierMessages() {
        alice.enableAcknowledgements();
        bed.logIsSlow = true;
        message("m1");
        alice.says("<message xmlns='jabber:client' to='a b@c'/>");
        assertThat(alice.hears()).isNull();
        bed.handleMessages();
        assertThat(alice.hears()).contains("jid-malformed");
    }

    @Test
    void acknowledgementsShouldBeEnabledOnce() {
        alice.says("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        assertThat(alice.hears()).isEqualTo("<enabled xmlns=\"urn:xmpp:sm:3\"/>");
        alice.says("<enable xmlns='urn:xmpp:sm:3'/>");
        assertThat(alice.hears()).contains("<failed ").contains("<unexpected-request ");
        alice.says("<resume xmlns='urn:xmpp:sm:3' h='0' previd='x'/>");
        assertThat(alice.hears()).contains("<failed ").contains("<feature-not-implemented ");
    }

    @Test
    void acknowledgementOfTooMuchShouldEndTheStream() {
        alice.enableAcknowledgements();
        resource.deliver(new FakeDelivery("<message/>", fates));
        alice.transport.all();
        alice.says("<a xmlns='urn:xmpp:sm:3' h='2'/>");
        assertThat(alice.hears())
                .contains("<undefined-condition ")
                .contains("<handled-count-too-high xmlns=\"urn:xmpp:sm:3\" h=\"2\" send-count=\"1\"/>");
        assertThat(fates).containsExactly("abandoned <message/>");
    }

    @Test
    void deliveryShouldBeConfirmedByAcknowledgement() {
        alice.enableAcknowledgements();
        resource.deliver(new FakeDelivery("<message/>", fates));
        assertThat(alice.transport.all()).containsExactly("<message/>", "<r xmlns=\"urn:xmpp:sm:3\"/>");
        alice.says("<a xmlns='urn:xmpp:sm:3' h='1'/>");
        assertThat(fates).containsExactly("confirmed <message/>");
    }

    @Test
    void deliveryShouldBeConfirmedByProbeWithoutAcknowledgements() {
        resource.deliver(new FakeDelivery("<message/>", fates));
        alice.stream.probed(alice.transport.probes.get(0));
        assertThat(fates).containsExactly("confirmed <message/>");
    }

    @Test
    void slowReaderShouldBeClosedWithAReason() {
        alice.transport.stopWriting();
        for (int i = 0; i <= 2_000; i++) {
            resource.deliver(new FakeDelivery("m", fates));
        }
        assertThat(fates).hasSize(2_001).allMatch("abandoned m"::equals);
        assertThat(bed.resources.all()).isEmpty();
        bed.tick(Duration.ofSeconds(31));
        assertThat(alice.transport.cut).isTrue();
        alice.transport.writeAgain();
        assertThat(alice.transport.all()).element(1).asString().contains("<resource-constraint ");
    }

    @Test
    void fastClientShouldBePaused() {
        for (int i = 0; i < 1_000; i++) {
            message("m");
        }
        assertThat(alice.transport.paused).isTrue();
        bed.tick(Duration.ofSeconds(1));
        assertThat(alice.transport.paused).isFalse();
    }

    @Test
    void floodShouldEndTheStream() {
        for (int i = 0; i < 3_000; i++) {
            message("m");
        }
        assertThat(alice.transport.all()).first().asString().contains("<policy-violation ");
    }

    @Test
    void slowLogShouldPauseTheSender() {
        bed.logIsSlow = true;
        for (int i = 0; i < 200; i++) {
            message("m");
        }
        assertThat(alice.transport.paused).isTrue();
        bed.handleMessages();
        assertThat(alice.transport.paused).isFalse();
    }

    @Test
    void largeFrameShouldEndTheStream() {
        alice.says("<message xmlns='jabber:client'><body>" + "x".repeat(262_144) + "</body></message>");
        assertThat(alice.hears()).contains("<policy-violation ");
    }

    @Test
    void deepFrameShouldEndTheStream() {
        alice.says("<message xmlns='jabber:client'>" + "<a>".repeat(40) + "</a>".repeat(40) + "</message>");
        assertThat(alice.hears()).contains("<policy-violation ");
    }

    @Test
    void silentClientShouldBeProbedAndThenClosed() {
        bed.tick(Duration.ofSeconds(121));
        assertThat(alice.transport.probes).containsExactly(0L);
        bed.tick(Duration.ofSeconds(29));
        assertThat(alice.hears()).isNull();
        bed.tick(Duration.ofSeconds(2));
        assertThat(alice.hears()).contains("<connection-timeout ");
    }

    @Test
    void answeredProbeShouldKeepTheStream() {
        bed.tick(Duration.ofSeconds(121));
        alice.stream.probed(0);
        bed.tick(Duration.ofSeconds(60));
        assertThat(alice.hears()).isNull();
        bed.tick(Duration.ofSeconds(61));
        assertThat(alice.transport.probes).hasSize(2);
    }

    @Test
    void leapOfTheClockShouldOnlyCauseAProbe() {
        bed.tick(Duration.ofHours(5));
        bed.tick(Duration.ofSeconds(1));
        assertThat(alice.hears()).isNull();
    }

    @Test
    void orderlyEndShouldComeAfterWhatWasSent() {
        bed.workersAreBusy = true;
        alice.says(PING.formatted("i1"));
        alice.says("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
        assertThat(alice.hears()).isNull();
        bed.finishWork();
        assertThat(alice.hears()).startsWith("<close ");
        assertThat(bed.happened)
                .endsWith(
                        "iq i1",
                        "left alice@parley.localhost/phone",
                        "ended session of alice@parley.localhost: signed out");
    }

    @Test
    void lostConnectionShouldHandleWhatHadArrived() {
        bed.logIsSlow = true;
        message("m1");
        alice.says(PING.formatted("i1"));
        resource.deliver(new FakeDelivery("<message/>", fates));
        alice.stream.disconnected();
        assertThat(fates).containsExactly("abandoned <message/>");
        assertThat(bed.happened).last().isEqualTo("message m1");
        bed.handleMessages();
        assertThat(bed.happened)
                .endsWith(
                        "iq i1",
                        "left alice@parley.localhost/phone",
                        "ended session of alice@parley.localhost: connection lost");
    }

    @Test
    void endShouldHappenOnce() {
        alice.stream.disconnected();
        alice.stream.disconnected();
        resource.close(StreamError.RESET);
        assertThat(bed.happened.stream().filter(what -> what.startsWith("left")))
                .hasSize(1);
    }

    @Test
    void idleTimeShouldBeASetting() {
        var quick = new StreamTestBed(Map.of("idle", "PT10S", "answer", "PT5S"));
        var client = quick.bound("bob", "desk");
        quick.tick(Duration.ofSeconds(11));
        quick.tick(Duration.ofSeconds(6));
        assertThat(client.hears()).contains("<connection-timeout ");
    }

    private void message(String id) {
        alice.says("<message xmlns='jabber:client' to='bob@parley.localhost' id='" + id + "'/>");
    }
}
