package org.parley.it.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.xmpp.StanzaPattern;
import org.parley.it.xmpp.Xml;
import org.parley.it.xmpp.XmppClient;
import org.w3c.dom.Element;

/** Sends numbered messages, several ahead of the acknowledgements (XEP-0198), and goes on after each kill. */
public final class Sender {
    private static final int BURST = 5;
    private static final int WINDOW = 40;

    private final Account account;
    private final Account recipient;
    /** The copies of 1, 2, 3 … that the server has taken over. */
    private final List<Copy> acknowledged = new ArrayList<>();

    public Sender(Account account, Account recipient) {
        this.account = account;
        this.recipient = recipient;
    }

    public Account account() {
        return account;
    }

    /** Not while it sends. */
    public List<Copy> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Sends until the stream ends, which must not be before the round is over. */
    public CompletableFuture<Void> sendAll(XmppClient client, Round round, Executor executor) {
        return CompletableFuture.runAsync(new Stint(client, round)::untilTheEnd, executor)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        round.failed(failure);
                    }
                });
    }

    /** Sends a few last messages and returns when they are acknowledged. */
    public void sendLast(XmppClient client, Round round) {
        var stint = new Stint(client, round);
        stint.sendBurst();
        stint.takeAcknowledgement();
        if (stint.ahead() != 0) {
            throw new AssertionError("an acknowledgement lacks " + stint.ahead() + " messages sent before its request");
        }
    }

    /** What it does on one stream. */
    private final class Stint {
        private final XmppClient client;
        private final Round round;
        private final int before = acknowledged.size();
        private int sent = before;

        Stint(XmppClient client, Round round) {
            this.client = client;
            this.round = round;
        }

        int ahead() {
            return sent - acknowledged.size();
        }

        void untilTheEnd() {
            try {
                while (true) {
                    sendBurst();
                    if (ahead() >= WINDOW) {
                        takeAcknowledgement();
                    }
                }
            } catch (AssertionError ended) {
                round.requireOver(account.user(), ended.getMessage());
            }
            client.awaitEnd();
            takeWhatElseArrived();
        }

        void sendBurst() {
            for (int i = 0; i < BURST; i++) {
                var copy = new Copy(round.number(), ++sent);
                client.send("<message xmlns='jabber:client' to='%s' type='chat' id='%s'><body>%s</body></message>"
                        .formatted(recipient.jid(), copy, copy));
            }
            client.send("<r xmlns='%s'/>".formatted(XmppClient.ACKS));
        }

        void takeAcknowledgement() {
            acknowledge(Patience.await("an acknowledgement for " + account.user(), client.awaiting(acknowledgement())));
        }

        private void takeWhatElseArrived() {
            for (var next = client.awaiting(acknowledgement());
                    !next.isCompletedExceptionally();
                    next = client.awaiting(acknowledgement())) {
                acknowledge(next.join());
            }
            var refusal = client.awaiting(element -> Xml.is(element, "message", StanzaPattern.CLIENT));
            if (!refusal.isCompletedExceptionally()) {
                throw new AssertionError("a message of " + account.user() + " came back");
            }
        }

        private void acknowledge(Element answer) {
            int taken = before + Integer.parseInt(answer.getAttribute("h")) - acknowledged.size();
            for (int i = 0; i < taken; i++) {
                acknowledged.add(new Copy(round.number(), acknowledged.size() + 1));
            }
            round.acknowledged(taken);
        }

        private static Predicate<Element> acknowledgement() {
            return element -> Xml.is(element, "a", XmppClient.ACKS);
        }
    }
}
