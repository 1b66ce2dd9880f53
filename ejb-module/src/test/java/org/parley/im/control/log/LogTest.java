package org.parley.im.control.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.fake.FakeMessageStore;
import org.parley.im.control.fake.FakeMessageStore.Fate;
import org.parley.im.control.fake.FakeResource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.entity.MessageStore.Row;
import org.parley.kernel.Ids;

/** One thread, one batch, one commit; and what becomes of the messages around failures, crashes and absences. */
class LogTest {
    private static final String BOB = "bob@partner.example";

    private final FakeMessageStore store = new FakeMessageStore();
    private final List<String> outcomes = new ArrayList<>();
    private final FakeResource alice = new FakeResource("alice@partner.example/desk");
    private final FakeResource desk = new FakeResource(BOB + "/desk").available(0);
    private final FakeResource phone = new FakeResource(BOB + "/phone").available(0);
    private Resources resources = new Resources();
    private SteppedLog log = started(100, 100, 100);

    private SteppedLog started(int batch, int queue, int offline) {
        return new SteppedLog(
                store,
                resources,
                (address, sender) -> !address.toString().startsWith("nobody@"),
                SteppedLog.limits(batch, queue, offline));
    }

    /** The server is gone at once; another one starts on what is in the database. */
    private void crash() {
        resources = new Resources();
        log = started(100, 100, 100);
    }

    private FakeResource connected(FakeResource resource) {
        resources.connect(resource, others -> true);
        return resource;
    }

    private FakeResource signedIn(FakeResource resource) {
        log.available(connected(resource));
        log.step();
        return resource;
    }

    private void leave(FakeResource resource) {
        resource.end();
        resources.disconnect(resource);
        log.left(resource);
    }

    private boolean send(String body) {
        return send(body, BOB);
    }

    private boolean send(String body, String to) {
        return send(body, JidCreate.fromOrThrowUnchecked(to));
    }

    private boolean send(String body, Jid to) {
        var outcome = new Append.Outcome() {
            @Override
            public void routed() {
                outcomes.add(body);
            }

            @Override
            public void refused(StanzaError reason) {
                outcomes.add(body + " " + reason);
            }
        };
        var archiveId = Ids.at(SteppedLog.NOW.toEpochMilli(), 0, body.hashCode());
        var frame = "<message xmlns=\"jabber:client\">" + body + "</message>";
        return log.append(new Append(alice.address(), to, archiveId, true, frame, outcome));
    }

    private void sendAll(int from, int to) {
        for (int i = from; i <= to; i++) {
            assertThat(send("m" + i)).isTrue();
        }
    }

    private static List<String> bodies(FakeResource resource) {
        return resource.delivered().stream()
                .map(frame -> frame.replaceAll("<delay.*?/>", "").replaceAll("<.*?>", ""))
                .toList();
    }

    private static List<String> numbered(int from, int to) {
        var names = new ArrayList<String>();
        for (int i = from; i <= to; i++) {
            names.add("m" + i);
        }
        return names;
    }

    private List<Long> positions() {
        return store.rows().stream().map(Row::position).toList();
    }

    // --- the writer

    @Test
    void whatWaitsShouldBeOneCommit() {
        signedIn(desk);
        sendAll(1, 5);
        assertThat(desk.delivered()).isEmpty();
        assertThat(outcomes).isEmpty();
        log.step();
        assertThat(store.commits()).containsExactly(5);
        assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(bodies(desk)).isEqualTo(numbered(1, 5));
        assertThat(outcomes).isEqualTo(numbered(1, 5));
    }

    @Test
    void batchShouldEndAtItsLimit() {
        log = started(2, 100, 100);
        sendAll(1, 5);
        log.step();
        log.step();
        log.step();
        assertThat(store.commits()).containsExactly(2, 2, 1);
    }

    @Test
    void stepsShouldKeepTheirPlaceAmongMessages() {
        log.turn(() -> outcomes.add("first"));
        send("a");
        log.turn(() -> outcomes.add("between"));
        send("b");
        log.step();
        assertThat(outcomes).containsExactly("first", "a", "between", "b");
    }

    @Test
    void stepsAloneShouldCommitNothing() {
        log.turn(() -> outcomes.add("step"));
        log.step();
        assertThat(outcomes).containsExactly("step");
        assertThat(store.commits()).isEmpty();
    }

    @Test
    void failingStepShouldNotStopTheOthers() {
        log.turn(() -> {
            throw new IllegalStateException("a bug");
        });
        send("a");
        log.step();
        assertThat(outcomes).containsExactly("a");
    }

    @Test
    void fullQueueShouldRefuseWithoutBlocking() {
        log = started(100, 3, 100);
        sendAll(1, 3);
        assertThat(send("m4")).isFalse();
        log.step();
        assertThat(send("m5")).isTrue();
        log.step();
        assertThat(outcomes).containsExactly("m1", "m2", "m3", "m5");
    }

    @Test
    void unknownRecipientShouldBeRefusedAndLeaveNothing() {
        send("a", "nobody@partner.example");
        send("b");
        log.step();
        assertThat(outcomes).containsExactly("a SERVICE_UNAVAILABLE", "b");
        assertThat(positions()).containsExactly(1L);
        assertThat(store.account("nobody@partner.example")).isEmpty();
    }

    @Test
    void failedCommitShouldRefuseAndTheNextOneGoOn() {
        signedIn(desk);
        send("a");
        log.turn(() -> outcomes.add("step"));
        send("b");
        store.fate(Fate.FAILS);
        log.step();
        assertThat(outcomes).containsExactly("a RESOURCE_CONSTRAINT", "step", "b RESOURCE_CONSTRAINT");
        store.fate(Fate.SUCCEEDS);
        send("c");
        log.step();
        assertThat(outcomes).last().isEqualTo("c");
        assertThat(bodies(desk)).containsExactly("c");
    }

    @Test
    void commitInDoubtShouldBeUndoneBeforeTheLogGoesOn() {
        send("a");
        log.step();
        send("b");
        log.step();
        send("c");
        store.fate(Fate.IN_DOUBT);
        log.step();
        assertThat(outcomes).last().isEqualTo("c RESOURCE_CONSTRAINT");
        assertThat(store.rows()).hasSize(3);
        store.fate(Fate.SUCCEEDS);
        send("d");
        log.step();
        signedIn(desk);
        log.settle();
        assertThat(bodies(desk)).containsExactly("a", "b", "d");
    }

    @Test
    void unreadableDatabaseShouldBeAskedOnceForABatch() {
        store.readable(false);
        sendAll(1, 3);
        log.step();
        assertThat(outcomes)
                .containsExactly("m1 RESOURCE_CONSTRAINT", "m2 RESOURCE_CONSTRAINT", "m3 RESOURCE_CONSTRAINT");
        store.readable(true);
        send("m4");
        log.step();
        assertThat(outcomes).last().isEqualTo("m4");
    }

    @Test
    void restartedLogShouldContinueBehindTheLastPosition() {
        sendAll(1, 3);
        log.step();
        crash();
        sendAll(4, 4);
        log.step();
        assertThat(positions()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void stoppedLogShouldFinishWhatItTookAndTakeNoMore() {
        signedIn(desk);
        sendAll(1, 3);
        log.step();
        desk.confirmAll();
        sendAll(4, 5);
        log.stop();
        assertThat(outcomes).isEqualTo(numbered(1, 5));
        assertThat(store.deliveredTo(BOB)).isEqualTo(3);
        assertThat(send("m6")).isFalse();
    }

    // --- delivery

    @Test
    void everyTakerShouldGetACopyAndTheFirstConfirmationCounts() {
        signedIn(desk);
        signedIn(phone);
        send("a");
        log.step();
        assertThat(bodies(desk)).containsExactly("a");
        assertThat(bodies(phone)).containsExactly("a");
        phone.confirmAll();
        leave(desk);
        log.settle();
        assertThat(store.deliveredTo(BOB)).isEqualTo(1);
        assertThat(phone.delivered()).isEmpty();
    }

    @Test
    void connectedResourceShouldGetWhatIsAddressedToItAlone() {
        signedIn(desk);
        signedIn(phone);
        send("a", BOB + "/phone");
        send("b", BOB + "/elsewhere");
        log.step();
        assertThat(bodies(phone)).containsExactly("a", "b");
        assertThat(bodies(desk)).containsExactly("b");
    }

    @Test
    void cursorShouldStopBeforeTheFirstUnconfirmed() {
        signedIn(desk);
        signedIn(phone);
        send("a", BOB + "/desk");
        send("b", BOB + "/phone");
        send("c", BOB + "/phone");
        log.step();
        phone.confirmAll();
        log.settle();
        assertThat(store.deliveredTo(BOB)).isZero();
        desk.confirmAll();
        log.settle();
        assertThat(store.deliveredTo(BOB)).isEqualTo(3);
        assertThat(store.markedAhead()).isEmpty();
    }

    @Test
    void progressShouldBeSavedWithTheNextCommitButNotWithEvery() {
        signedIn(desk);
        sendAll(1, 1);
        log.stepAfter(LogWriter.SAVE);
        desk.confirmAll();
        sendAll(2, 2);
        log.stepAfter(Duration.ofMillis(1));
        assertThat(store.deliveredTo(BOB)).isZero();
        sendAll(3, 3);
        log.stepAfter(LogWriter.SAVE);
        assertThat(store.deliveredTo(BOB)).isEqualTo(1);
        assertThat(store.commits()).containsExactly(1, 1, 1);
    }

    @Test
    void progressShouldBeSavedAgainWhenItsCommitFailed() {
        signedIn(desk);
        sendAll(1, 1);
        log.step();
        desk.confirmAll();
        store.fate(Fate.FAILS);
        log.settle();
        assertThat(store.deliveredTo(BOB)).isZero();
        store.fate(Fate.SUCCEEDS);
        log.settle();
        assertThat(store.deliveredTo(BOB)).isEqualTo(1);
    }

    // --- absence

    @Test
    void absentAccountShouldGetEverythingInOrderWithTheTimeOfSending() {
        sendAll(1, 3);
        log.step();
        assertThat(outcomes).isEqualTo(numbered(1, 3));
        signedIn(desk);
        log.settle();
        assertThat(desk.delivered())
                .hasSize(3)
                .first()
                .isEqualTo("<message xmlns=\"jabber:client\">m1<delay xmlns=\"urn:xmpp:delay\""
                        + " from=\"partner.example\" stamp=\"2026-11-21T08:00:00Z\"/></message>");
    }

    @Test
    void negativePriorityShouldTakeNothingButWhatIsAddressedToIt() {
        send("a");
        log.step();
        signedIn(desk.available(-1));
        send("b", BOB + "/desk");
        send("c");
        log.settle();
        assertThat(bodies(desk)).containsExactly("b");
        log.available(desk.available(1));
        log.settle();
        assertThat(bodies(desk)).containsExactly("a", "c");
    }

    @Test
    void whatWasDeliveredAheadShouldNotComeAgainAfterARestart() {
        send("a");
        log.step();
        signedIn(desk.available(-1));
        send("b", BOB + "/desk");
        send("c", BOB + "/desk");
        log.step();
        desk.confirm(1);
        log.settle();
        assertThat(store.markedAhead()).isEqualTo(Set.of(2L));
        crash();
        signedIn(phone);
        log.settle();
        assertThat(bodies(phone)).containsExactly("a", "c");
    }

    @Test
    void confirmedMessagesShouldNotComeAgainAfterACrash() {
        signedIn(desk);
        sendAll(1, 5);
        log.step();
        desk.confirm(3);
        log.settle();
        crash();
        signedIn(phone);
        log.settle();
        assertThat(bodies(phone)).containsExactly("m4", "m5");
    }

    @Test
    void acknowledgedMessagesShouldSurviveACrashBeforeTheyAreConfirmed() {
        signedIn(desk);
        sendAll(1, 2);
        log.step();
        sendAll(3, 4);
        crash();
        assertThat(outcomes).containsExactly("m1", "m2");
        signedIn(phone);
        log.settle();
        assertThat(bodies(phone)).containsExactly("m1", "m2");
    }

    @Test
    void offlineLimitShouldRefuseWhatIsTooMuch() {
        log = started(100, 100, 3);
        sendAll(1, 2);
        log.step();
        sendAll(3, 5);
        log.step();
        assertThat(outcomes).containsExactly("m1", "m2", "m3", "m4 RESOURCE_CONSTRAINT", "m5 RESOURCE_CONSTRAINT");
        signedIn(desk);
        log.settle();
        sendAll(6, 6);
        log.step();
        assertThat(outcomes).last().isEqualTo("m6");
    }

    // --- giving back

    @Test
    void givenBackMessagesShouldWaitForTheNextSignIn() {
        signedIn(desk);
        sendAll(1, 4);
        log.step();
        desk.confirm(2);
        leave(desk);
        log.settle();
        signedIn(phone);
        log.settle();
        assertThat(bodies(phone)).containsExactly("m3", "m4");
    }

    @Test
    void givenBackMessagesShouldGoToAnotherResourceInOrderBeforeNewOnes() {
        signedIn(desk);
        send("a", BOB + "/desk");
        send("b", BOB + "/desk");
        log.step();
        signedIn(phone);
        leave(desk);
        send("c");
        log.step();
        assertThat(phone.delivered()).isEmpty();
        log.readPage();
        log.step();
        assertThat(bodies(phone)).containsExactly("a", "b", "c");
        phone.confirmAll();
        log.settle();
        assertThat(store.deliveredTo(BOB)).isEqualTo(3);
    }

    @Test
    void endingResourceShouldGetNothingMoreEvenWhileStillConnected() {
        signedIn(desk);
        send("a");
        log.step();
        desk.end();
        send("b", BOB + "/desk");
        log.settle();
        send("c", BOB + "/desk");
        log.settle();
        assertThat(log.wantsToRead()).isFalse();
        resources.disconnect(desk);
        log.left(desk);
        signedIn(phone);
        log.settle();
        assertThat(bodies(phone)).containsExactly("a", "b", "c");
    }

    @Test
    void copyGivenBackShouldNotComeAgainWhileAnotherIsOnItsWay() {
        signedIn(desk);
        signedIn(phone);
        send("a");
        log.step();
        leave(desk);
        log.settle();
        assertThat(bodies(phone)).containsExactly("a");
        leave(phone);
        log.settle();
        var tablet = signedIn(new FakeResource(BOB + "/tablet").available(0));
        log.settle();
        assertThat(bodies(tablet)).containsExactly("a");
    }

    // --- catching up

    @Test
    void messageCommittedWhileAPageIsReadShouldComeOnceAndInOrder() {
        sendAll(1, 3);
        log.step();
        signedIn(desk);
        send("m4");
        log.step();
        send("m5");
        log.readPage();
        log.step();
        assertThat(bodies(desk)).isEqualTo(numbered(1, 5));
        log.settle();
        assertThat(desk.delivered()).isEmpty();
    }

    @Test
    void messageCommittedAfterThePageWasReadShouldFollowIt() {
        sendAll(1, 3);
        log.step();
        signedIn(desk);
        log.readPage();
        send("m4");
        log.step();
        send("m5");
        log.step();
        assertThat(bodies(desk)).isEqualTo(numbered(1, 5));
        assertThat(log.wantsToRead()).isFalse();
    }

    @Test
    void nextPageShouldBeReadOnlyWhenHalfOfTheLastHasArrived() {
        var all = 2 * Mailbox.PAGE + 10;
        log = started(1_000, 1_000, 1_000);
        sendAll(1, all);
        log.step();
        signedIn(desk);
        log.settle();
        assertThat(bodies(desk)).isEqualTo(numbered(1, Mailbox.PAGE));
        desk.confirm(Mailbox.PAGE / 2);
        log.settle();
        assertThat(desk.delivered()).isEmpty();
        desk.confirm(1);
        log.settle();
        assertThat(bodies(desk)).isEqualTo(numbered(Mailbox.PAGE + 1, 2 * Mailbox.PAGE));
        desk.confirmAll();
        log.settle();
        assertThat(bodies(desk)).isEqualTo(numbered(2 * Mailbox.PAGE + 1, all));
        desk.confirmAll();
        log.settle();
        assertThat(store.deliveredTo(BOB)).isEqualTo(all);
    }

    @Test
    void moreThanAPageCommittedMeanwhileShouldStillComeInOrder() {
        log = started(1_000, 1_000, 1_000);
        sendAll(1, 1);
        log.step();
        signedIn(desk);
        log.readPage();
        sendAll(2, 2 * Mailbox.PAGE);
        log.step();
        for (int i = 0; i < 5; i++) {
            desk.confirmAll();
            log.settle();
        }
        assertThat(bodies(desk)).isEqualTo(numbered(1, 2 * Mailbox.PAGE));
    }

    @Test
    void takerThatLeavesWhileAPageIsReadShouldLoseNothing() {
        sendAll(1, 3);
        log.step();
        signedIn(desk);
        log.unavailable(desk);
        log.readPage();
        log.step();
        log.settle();
        assertThat(desk.delivered()).isEmpty();
        signedIn(phone);
        log.settle();
        assertThat(bodies(phone)).isEqualTo(numbered(1, 3));
    }

    @Test
    void messageGivenBackWhileAPageIsReadShouldComeBeforeIt() {
        signedIn(desk);
        send("a", BOB + "/desk");
        log.step();
        log.unavailable(desk);
        send("b");
        log.step();
        signedIn(phone);
        leave(desk);
        log.readPage();
        log.step();
        assertThat(phone.delivered()).isEmpty();
        log.settle();
        assertThat(bodies(phone)).containsExactly("a", "b");
    }

    @Test
    void pageThatCannotBeReadShouldBeReadLater() {
        sendAll(1, 2);
        log.step();
        signedIn(desk);
        store.readable(false);
        log.readPage();
        log.step();
        assertThat(log.wantsToRead()).isFalse();
        store.readable(true);
        log.settle();
        assertThat(bodies(desk)).isEqualTo(numbered(1, 2));
    }

    @Test
    void mailboxThatCannotBeOpenedShouldBeOpenedLater() {
        send("a");
        log.step();
        crash();
        store.readable(false);
        signedIn(desk);
        store.readable(true);
        log.settle();
        assertThat(bodies(desk)).containsExactly("a");
    }
}
