package org.parley.im.control.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.im.control.fake.FakeDelivery;
import org.parley.im.control.fake.FakeTransport;
import org.parley.im.control.fake.SomeSettings;

class OutboundTest {
    private static final String ASK = "<r xmlns=\"urn:xmpp:sm:3\"/>";

    private final FakeTransport transport = new FakeTransport();
    private final List<String> fates = new ArrayList<>();
    private int tooSlow;
    private final Outbound outbound = new Outbound(
            transport,
            SomeSettings.with(Map.of("outbound-stanzas", "10", "acknowledge-every", "3"))
                    .outbound(),
            () -> tooSlow++);

    @Test
    void framesShouldGoOutInOrderOneAtATime() {
        transport.stopWriting();
        outbound.stanza("a");
        outbound.control("b");
        outbound.stanza("c");
        assertThat(transport.all()).containsExactly("a");
        transport.writeAgain();
        assertThat(transport.all()).containsExactly("b", "c");
    }

    @Test
    void longQueueShouldNotBecomeADeepStack() {
        var many = new Outbound(
                transport,
                SomeSettings.with(Map.of("outbound-stanzas", "1000000")).outbound(),
                () -> tooSlow++);
        transport.stopWriting();
        for (int i = 0; i < 100_000; i++) {
            many.stanza("x");
        }
        transport.writeAgain();
        assertThat(transport.all()).hasSize(100_000);
    }

    @Test
    void probeShouldConfirmWhatWasSentBefore() {
        deliver("a");
        assertThat(transport.probes).containsExactly(1L);
        deliver("b");
        deliver("c");
        assertThat(transport.probes).as("one question at a time").containsExactly(1L);

        outbound.probed(1);
        assertThat(fates).containsExactly("confirmed a");
        assertThat(transport.probes).containsExactly(1L, 3L);
        outbound.probed(3);
        assertThat(fates).containsExactly("confirmed a", "confirmed b", "confirmed c");
        assertThat(transport.probes).hasSize(2);
    }

    @Test
    void answerToNoProbeShouldConfirmNothing() {
        deliver("a");
        outbound.probed(7);
        assertThat(fates).isEmpty();
    }

    @Test
    void whatNobodyWaitsForShouldNotBeAskedFor() {
        outbound.stanza("presence");
        assertThat(transport.probes).isEmpty();
    }

    @Test
    void acknowledgementShouldConfirmWhatItCounts() {
        outbound.stanza("before");
        outbound.beginAcknowledging("<enabled/>");
        outbound.stanza("presence");
        deliver("a");
        deliver("b");
        assertThat(transport.all()).containsExactly("before", "<enabled/>", "presence", "a", ASK, "b");

        assertThat(outbound.acknowledged(2)).isTrue();
        assertThat(fates).containsExactly("confirmed a");
        assertThat(transport.all()).as("b is still open").containsExactly(ASK);
        assertThat(outbound.acknowledged(3)).isTrue();
        assertThat(fates).containsExactly("confirmed a", "confirmed b");
        assertThat(transport.all()).isEmpty();
        assertThat(transport.probes).isEmpty();
    }

    @Test
    void clientShouldBeAskedWhileMuchIsSent() {
        outbound.beginAcknowledging("<enabled/>");
        transport.all();
        transport.stopWriting();
        for (int i = 1; i <= 7; i++) {
            deliver("m" + i);
        }
        transport.writeAgain();
        assertThat(transport.all()).containsExactly("m1", "m2", "m3", ASK, "m4", "m5", "m6", "m7");
        outbound.acknowledged(3);
        assertThat(transport.all()).containsExactly(ASK);
    }

    @Test
    void acknowledgementOfWhatWasNeverSentShouldBeRefused() {
        assertThat(outbound.acknowledged(0)).as("not enabled").isFalse();
        outbound.beginAcknowledging("<enabled/>");
        deliver("a");
        assertThat(outbound.acknowledged(2)).isFalse();
        assertThat(outbound.acknowledged(1)).isTrue();
        assertThat(outbound.acknowledged(0)).as("less than before").isFalse();
        assertThat(outbound.countable()).isEqualTo(1);
    }

    @Test
    void deliveriesBeforeTheCountingShouldBeConfirmedWithIt() {
        deliver("early");
        outbound.beginAcknowledging("<enabled/>");
        deliver("late");
        outbound.acknowledged(1);
        assertThat(fates).containsExactly("confirmed early", "confirmed late");
    }

    @Test
    void slowReaderShouldBeReportedAndItsMessagesAbandoned() {
        transport.stopWriting();
        for (int i = 0; i < 12; i++) {
            deliver("m" + i);
        }
        assertThat(tooSlow).isPositive();
        assertThat(fates).containsExactly("abandoned m10", "abandoned m11");
        outbound.finish(true, List.of("<error/>", "<close/>"), transport::close);
        assertThat(fates).hasSize(12).contains("abandoned m0", "abandoned m9");
        transport.writeAgain();
        assertThat(transport.all()).containsExactly("m0", "<error/>", "<close/>");
        assertThat(transport.closed).isTrue();
    }

    @Test
    void unconfirmedMessagesShouldCountAgainstTheBounds() {
        for (int i = 0; i < 10; i++) {
            deliver("m" + i);
        }
        assertThat(tooSlow).isZero();
        deliver("m10");
        assertThat(tooSlow).isEqualTo(1);
    }

    @Test
    void queueShouldBeBoundedInSize() {
        var half = "x".repeat(140_000);
        var small = new Outbound(
                transport, SomeSettings.with(Map.of("outbound-size", "262144")).outbound(), () -> tooSlow++);
        transport.stopWriting();
        small.stanza("first, on its way");
        small.stanza(half);
        assertThat(tooSlow).isZero();
        small.stanza(half);
        assertThat(tooSlow).isEqualTo(1);
    }

    @Test
    void orderlyEndShouldSendWhatWaits() {
        transport.stopWriting();
        outbound.stanza("a");
        outbound.stanza("b");
        outbound.finish(false, List.of("<close/>"), transport::close);
        outbound.stanza("late");
        assertThat(transport.closed).isFalse();
        transport.writeAgain();
        assertThat(transport.all()).containsExactly("a", "b", "<close/>");
        assertThat(transport.closed).isTrue();
    }

    @Test
    void lostConnectionShouldAbandonEverything() {
        transport.stopWriting();
        deliver("sent");
        deliver("waiting");
        outbound.abandon();
        deliver("late");
        assertThat(fates).containsExactly("abandoned sent", "abandoned waiting", "abandoned late");
    }

    private void deliver(String frame) {
        outbound.deliver(new FakeDelivery(frame, fates));
    }
}
