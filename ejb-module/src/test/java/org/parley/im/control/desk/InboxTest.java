package org.parley.im.control.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.parley.im.Letter;
import org.parley.im.control.fake.FakeResource;
import org.parley.kernel.RequestProblem;

class InboxTest {
    private static final String HELLO = "<message to='shop@apps.parley.example' id='1' type='chat'><body>Hi</body>"
            + "<request xmlns='urn:xmpp:receipts'/></message>";

    private final FakeServices services = new FakeServices();
    private final FakeResource alice = new FakeResource("alice@partner.example/desk");
    private final Inbox inbox = services.inbox();

    @Test
    void letterShouldBeHandedOverAndConfirmed() {
        inbox.take(alice, alice.says(HELLO));
        assertThat(services.letters()).containsExactly(new Letter("shop", "alice@partner.example", "1", "Hi", null));
        assertThat(alice.received())
                .singleElement()
                .asString()
                .contains("from=\"shop@apps.parley.example\"", "<received xmlns=\"urn:xmpp:receipts\" id=\"1\"/>");
    }

    @Test
    void whatWasPressedShouldBeALetter() {
        inbox.take(
                alice,
                alice.says("<message to='shop@apps.parley.example' id='2'>"
                        + "<action-selected xmlns='urn:xmpp:tmp:quick-response' id='buy'/></message>"));
        assertThat(services.letters()).containsExactly(new Letter("shop", "alice@partner.example", "2", null, "buy"));
        assertThat(alice.received()).isEmpty();
    }

    @Test
    void whatSaysNothingShouldBeLost() {
        inbox.take(
                alice,
                alice.says("<message to='shop@apps.parley.example'>"
                        + "<composing xmlns='http://jabber.org/protocol/chatstates'/></message>"));
        inbox.take(alice, alice.says("<message to='shop@apps.parley.example' type='error'><body>Hi</body></message>"));
        assertThat(services.letters()).isEmpty();
        assertThat(alice.received()).isEmpty();
    }

    @Test
    void refusedLetterShouldComeBack() {
        services.refusal = RequestProblem.FORBIDDEN.problem();
        inbox.take(alice, alice.says(HELLO));
        assertThat(alice.received()).singleElement().asString().contains("type=\"error\"", "<forbidden ");
    }

    @Test
    void letterToNothingShouldComeBack() {
        inbox.take(alice, alice.says(HELLO.replace("shop@", "shed@")));
        assertThat(services.letters()).isEmpty();
        assertThat(alice.received()).singleElement().asString().contains("type=\"error\"", "<item-not-found ");
    }

    /** One who does not answer must not collect the letters of the world. */
    @Test
    void onlySoManyLettersShouldWaitForOneService() {
        var waiting = new ArrayDeque<Runnable>();
        var slow = new Inbox() {
            @Override
            Executor executor() {
                return waiting::add;
            }
        };
        slow.services = services.domains();
        for (int i = 0; i < 21; i++) {
            slow.take(alice, alice.says(HELLO));
        }
        assertThat(alice.received()).singleElement().asString().contains("<resource-constraint ", "type=\"wait\"");
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertThat(services.letters()).hasSize(20);
        assertThat(alice.received()).hasSize(20);
        slow.take(alice, alice.says(HELLO));
        assertThat(waiting).hasSize(1);
    }
}
