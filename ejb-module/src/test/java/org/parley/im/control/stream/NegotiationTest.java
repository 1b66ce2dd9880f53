package org.parley.im.control.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.im.Origin;
import org.parley.im.control.fake.FakeTransport;
import org.parley.im.control.signin.Grounds;
import org.parley.session.SessionEnded;
import org.parley.session.SessionId;
import org.parley.token.FamilyEnded;
import org.parley.token.FamilyId;
import org.parley.token.TokenKind;

/** From the connection to the bound resource (RFC 6120 sections 4 to 7, RFC 7395). */
class NegotiationTest {
    private static final String CLOSE = "<close xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\"/>";

    private final StreamTestBed bed = new StreamTestBed();
    private final StreamTestBed.Client client = bed.connect();

    @Test
    void streamShouldBeNegotiatedStepByStep() {
        client.open();
        assertThat(client.hears())
                .isEqualTo("<open xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\" from=\"parley.localhost\""
                        + " id=\"00000000-0000-0000-0000-000000000001\" version=\"1.0\" xml:lang=\"en\"/>");
        assertThat(client.hears())
                .isEqualTo("<stream:features xmlns:stream=\"http://etherx.jabber.org/streams\">"
                        + "<mechanisms xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><mechanism>PLAIN</mechanism>"
                        + "</mechanisms></stream:features>");
        client.auth("alice", "right");
        assertThat(client.hears()).isEqualTo("<success xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"/>");
        client.open();
        assertThat(client.hears()).startsWith("<open ");
        assertThat(client.hears())
                .contains("<bind xmlns=\"urn:ietf:params:xml:ns:xmpp-bind\"/>")
                .contains("<session xmlns=\"urn:ietf:params:xml:ns:xmpp-session\"><optional/></session>")
                .contains("<sm xmlns=\"urn:xmpp:sm:3\"/>")
                .contains("<c xmlns=\"http://jabber.org/protocol/caps\"/>");
        client.bind("phone");
        assertThat(client.hears())
                .isEqualTo("<iq xmlns=\"jabber:client\" id=\"b\" type=\"result\">"
                        + "<bind xmlns=\"urn:ietf:params:xml:ns:xmpp-bind\"><jid>alice@parley.localhost/phone</jid>"
                        + "</bind></iq>");
        assertThat(bed.happened)
                .containsExactly(
                        "judged alice",
                        "opened session of alice@parley.localhost",
                        "bound alice@parley.localhost/phone");
    }

    @ParameterizedTest
    @CsvSource({
        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='evil.example' version='1.0'/>, host-unknown",
        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='https://evil.example/' version='1.0'/>, host-unknown",
        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>, host-unknown",
        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='parley.localhost'/>, unsupported-version",
        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='parley.localhost' version='2.0'/>, unsupported-version",
        "<open xmlns='jabber:client' to='parley.localhost' version='1.0'/>, invalid-namespace",
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGEAYg==</auth>, bad-format",
        "<open, not-well-formed",
        "<!--x--><open/>, restricted-xml"
    })
    void badBeginningShouldEndTheStream(String frame, String condition) {
        client.says(frame);
        assertThat(client.hears()).startsWith("<open ").contains("from=\"parley.localhost\"");
        assertThat(client.hears()).contains("<" + condition + " xmlns=\"urn:ietf:params:xml:ns:xmpp-streams\"/>");
        assertThat(client.hears()).isEqualTo(CLOSE);
        assertThat(client.transport.closed).isTrue();
        assertThat(bed.happened).isEmpty();
    }

    @Test
    void closingShouldBeAnswered() {
        client.open();
        client.transport.all();
        client.says(CLOSE);
        assertThat(client.transport.all()).containsExactly(CLOSE);
        assertThat(client.transport.closed).as("that is up to the client").isFalse();
        bed.tick(Duration.ofSeconds(3));
        assertThat(client.transport.closed).isTrue();
        bed.tick(Duration.ofSeconds(30));
        assertThat(client.transport.cut).isTrue();
    }

    @Test
    void stanzaBeforeTheSignInShouldEndTheStream() {
        client.open();
        client.transport.all();
        client.says("<message xmlns='jabber:client' to='bob@parley.localhost'/>");
        assertThat(client.hears()).contains("<not-authorized ");
    }

    @Test
    void stanzaBeforeTheBindingShouldEndTheStream() {
        client.signIn("alice");
        client.transport.all();
        client.says("<message xmlns='jabber:client' to='bob@parley.localhost'/>");
        assertThat(client.hears()).contains("<not-authorized ");
        assertThat(bed.happened).last().isEqualTo("ended session of alice@parley.localhost: not-authorized");
    }

    @Test
    void failedSignInsShouldBeBounded() {
        client.open();
        client.transport.all();
        for (int attempt = 1; attempt <= 3; attempt++) {
            client.auth("alice", "wrong");
            assertThat(client.hears())
                    .isEqualTo("<failure xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><not-authorized/></failure>");
        }
        assertThat(client.hears()).contains("<policy-violation ");
        assertThat(client.transport.closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='DIGEST-MD5'/>, invalid-mechanism",
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>%%%</auth>, incorrect-encoding",
        "<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>, malformed-request",
        "<abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>, aborted"
    })
    void brokenSaslShouldFailWithItsReason(String frame, String condition) {
        client.open();
        client.transport.all();
        client.says(frame);
        assertThat(client.hears()).contains("<" + condition + "/></failure>");
        client.auth("alice", "right");
        assertThat(client.hears()).startsWith("<success ");
    }

    @Test
    void plainWithoutInitialResponseShouldBeAskedForIt() {
        client.open();
        client.transport.all();
        client.says("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'/>");
        assertThat(client.hears()).isEqualTo("<challenge xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"/>");
        client.says("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>AGFsaWNlAHJpZ2h0</response>");
        assertThat(client.hears()).startsWith("<success ");
    }

    @Test
    void domainWithoutMechanismForThisConnectionShouldAskForEncryption() {
        var transport = new FakeTransport();
        var stream = bed.streams.open(new Origin("192.0.2.9", "test", false), transport);
        stream.received("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='parley.localhost' version='1.0'/>");
        assertThat(transport.all()).element(1).asString().contains("<policy-violation ");
    }

    @Test
    void otherFramesShouldWaitWhileACredentialIsJudged() {
        client.open();
        client.transport.all();
        bed.workersAreBusy = true;
        client.auth("alice", "right");
        client.open();
        client.bind("phone");
        assertThat(client.transport.all()).isEmpty();
        bed.finishWork();
        assertThat(client.transport.all()).hasSize(4).last().asString().contains("alice@parley.localhost/phone");
    }

    @Test
    void identityClosedDuringTheSignInShouldNotComeIn() {
        bed.identityClosed = true;
        client.open();
        client.transport.all();
        client.auth("alice", "right");
        assertThat(client.transport.all())
                .noneMatch(frame -> frame.startsWith("<success"))
                .anyMatch(frame -> frame.contains("<not-authorized xmlns=\"urn:ietf:params:xml:ns:xmpp-streams\"/>"));
        assertThat(bed.happened).last().asString().startsWith("ended session of alice");
    }

    @Test
    void slowSignInShouldTimeOut() {
        client.open();
        client.transport.all();
        bed.tick(Duration.ofSeconds(60));
        assertThat(client.hears()).isNull();
        bed.tick(Duration.ofSeconds(1));
        assertThat(client.hears()).contains("<connection-timeout ");
    }

    @Test
    void frameBeforeTheSignInShouldBeSmall() {
        client.open();
        client.transport.all();
        client.says(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + "A".repeat(20_000) + "</auth>");
        assertThat(client.hears()).contains("<policy-violation ");
    }

    @Test
    void transportShouldCollectLittleForStrangers() {
        assertThat(client.transport.expected).isEqualTo(16_384);
        client.signIn("alice");
        assertThat(client.transport.expected).isEqualTo(262_144);
    }

    @Test
    void connectionsShouldBeBounded() {
        var small = new StreamTestBed(Map.of("streams", "2", "streams-per-address", "1"));
        var first = small.connect();
        first.open();
        assertThat(first.hears()).startsWith("<open ");
        var second = small.connect();
        assertThat(second.transport.all()).element(1).asString().contains("<policy-violation ");
        second.stream.disconnected();
        first.stream.disconnected();
        var third = small.connect();
        third.open();
        assertThat(third.transport.all()).hasSize(2);
        small.streams.open(new Origin("192.0.2.2", "test", true), new FakeTransport());
        var full = new FakeTransport();
        small.streams.open(new Origin("192.0.2.3", "test", true), full);
        assertThat(full.all()).element(1).asString().contains("<resource-constraint ");
    }

    @Test
    void resourceShouldBeGeneratedWhenNoneIsAskedFor() {
        client.signIn("alice");
        client.transport.all();
        client.bind("");
        assertThat(client.hears()).contains("<jid>alice@parley.localhost/0000");
    }

    @Test
    void impossibleResourceShouldBeRefused() {
        client.signIn("alice");
        client.transport.all();
        client.bind("a".repeat(1100));
        assertThat(client.hears()).contains("<bad-request ");
        client.bind("phone");
        assertThat(client.hears()).contains("/phone</jid>");
    }

    @Test
    void newerClientShouldReplaceTheOlderUnderTheSameResource() {
        var older = bed.bound("alice", "phone");
        bed.happened.clear();
        client.signIn("alice");
        client.transport.all();
        client.bind("phone");
        assertThat(older.hears()).contains("<conflict ");
        assertThat(client.hears()).contains("/phone</jid>");
        assertThat(bed.happened)
                .containsSubsequence("left alice@parley.localhost/phone", "bound alice@parley.localhost/phone");
    }

    @Test
    void newerClientShouldWaitUntilALostOneHasLeft() {
        var lost = bed.bound("alice", "phone");
        bed.logIsSlow = true;
        lost.says("<message xmlns='jabber:client' id='m1' to='bob@parley.localhost'/>");
        lost.stream.disconnected();
        bed.happened.clear();
        client.signIn("alice");
        client.transport.all();
        client.bind("phone");
        assertThat(bed.happened).doesNotContain("bound alice@parley.localhost/phone");
        bed.handleMessages();
        assertThat(bed.happened)
                .containsSubsequence("left alice@parley.localhost/phone", "bound alice@parley.localhost/phone");
        assertThat(client.hears()).contains("/phone</jid>");
    }

    @Test
    void newerClientShouldBeRefusedIfThatIsTheRule() {
        var strict = new StreamTestBed(Map.of("replace-resource", "false"));
        strict.bound("alice", "phone");
        var newer = strict.connect();
        newer.signIn("alice");
        newer.transport.all();
        newer.bind("phone");
        assertThat(newer.hears()).contains("<conflict ");
    }

    @Test
    void resourcesOfOneAccountShouldBeBounded() {
        var small = new StreamTestBed(Map.of("resources", "1"));
        small.bound("alice", "phone");
        var second = small.connect();
        second.signIn("alice");
        second.transport.all();
        second.bind("desk");
        assertThat(second.hears()).contains("<resource-constraint ");
    }

    @Test
    void endOfTheSessionShouldEndTheStream() {
        var bound = bed.bound("alice", "phone");
        bed.streams.end(new SessionEnded(new SessionId(new UUID(0, 1)), "alice@parley.localhost", "account locked"));
        assertThat(bound.hears())
                .contains("<not-authorized xmlns=\"urn:ietf:params:xml:ns:xmpp-streams\"/>")
                .contains("account locked");
        assertThat(bound.hears()).isEqualTo(CLOSE);
        assertThat(bed.resources.all()).isEmpty();
    }

    @Test
    void endOfWhatTheSignInRestsOnShouldEndTheStream() {
        var session = new SessionId(new UUID(0, 7));
        var family = new FamilyId(new UUID(0, 8));
        bed.grounds = new Grounds(session, family, "app:1");
        var phone = bed.bound("alice", "phone");
        bed.streams.end(new SessionEnded(session, "alice@parley.localhost", "signed out"));
        assertThat(phone.hears()).contains("<not-authorized ", "signed out");
        var desk = bed.bound("alice", "desk");
        var tablet = bed.bound("alice", "tablet");
        bed.streams.end(
                new FamilyEnded(family, TokenKind.OAUTH, session, "alice@parley.localhost", "app:1", "withdrawn"));
        assertThat(desk.hears()).contains("<not-authorized ", "withdrawn");
        assertThat(tablet.hears()).contains("<not-authorized ", "withdrawn");
        assertThat(bed.resources.all()).isEmpty();
    }

    @Test
    void stoppingServerShouldSaySo() {
        var bound = bed.bound("alice", "phone");
        bed.streams.stop();
        assertThat(bound.hears()).contains("<system-shutdown ");
    }
}
