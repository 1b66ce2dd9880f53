package org.parley.it.dialogue;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.dialogue.Dialogue.Party;
import org.parley.it.dialogue.Dialogue.Step;
import org.parley.it.xmpp.StanzaPattern;
import org.parley.it.xmpp.Transcript;
import org.parley.it.xmpp.XmppClient;
import org.w3c.dom.Element;

/**
 * Plays one dialogue with accounts of its own. It is strict: what a party receives next must be what the dialogue says
 * next, and when it is over nobody may have anything left.
 */
public final class Performance {
    private static final String BARRIER =
            "<message xmlns='jabber:client' id='%s' to='%s' type='normal'><body>barrier</body></message>";

    private final Stage stage;
    private final Dialogue dialogue;
    private final Transcript transcript = new Transcript();
    private final Map<String, Account> accounts;
    private final Map<String, Party> parties;
    private final Map<String, XmppClient> clients = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private int barriers;

    public Performance(Stage stage, Dialogue dialogue) {
        this.stage = stage;
        this.dialogue = dialogue;
        parties = dialogue.parties().stream().collect(toMap(Party::name, party -> party));
        accounts = dialogue.parties().stream()
                .map(Party::account)
                .distinct()
                .collect(toMap(role -> role, stage::newAccount));
        vocabulary = new Vocabulary(stage.domain(), accounts);
    }

    public void play() {
        try {
            for (var step : dialogue.steps()) {
                play(step);
            }
            List.copyOf(parties.keySet()).forEach(party -> explained("at the end, " + party, () -> nothingLeft(party)));
        } finally {
            clients.values().forEach(XmppClient::close);
        }
    }

    private void play(Step step) {
        explained("line " + step.line(), () -> play(step.action()));
    }

    private void explained(String where, Runnable action) {
        try {
            action.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(dialogue.name() + ", " + where + ": " + e.getMessage() + "\n\n" + transcript, e);
        }
    }

    private void play(Dialogue.Action action) {
        if (action instanceof Dialogue.Befriend friends) {
            new Friendship(stage, transcript).between(account(friends.account()), account(friends.other()));
        } else if (action instanceof Dialogue.OpenSocket socket) {
            open(socket.party());
        } else if (action instanceof Dialogue.Connect connect) {
            connect(connect.party());
        } else if (action instanceof Dialogue.ComeOnline online) {
            comeOnline(online.party(), online.priority());
        } else if (action instanceof Dialogue.AskForRoster ask) {
            client(ask.party()).requestRoster();
        } else if (action instanceof Dialogue.Disconnect disconnect) {
            clients.remove(disconnect.party()).disconnect();
        } else if (action instanceof Dialogue.BreakOff off) {
            clients.remove(off.party()).breakOff();
        } else if (action instanceof Dialogue.StopAcknowledging stop) {
            client(stop.party()).stopAcknowledging();
        } else if (action instanceof Dialogue.Send send) {
            send.frames().forEach(frame -> client(send.party()).send(withNamespace(vocabulary.expand(frame))));
        } else if (action instanceof Dialogue.Receive receive) {
            receive(receive);
        } else if (action instanceof Dialogue.ReceiveNothing nothing) {
            nothingLeft(nothing.party());
        } else if (action instanceof Dialogue.SeeTheEnd end) {
            client(end.party()).awaitEnd();
            clients.remove(end.party());
        }
    }

    private Account account(String role) {
        return accounts.get(role);
    }

    private XmppClient client(String party) {
        return Optional.ofNullable(clients.get(party))
                .orElseThrow(() -> new IllegalStateException(party + " is not connected"));
    }

    private XmppClient open(String party) {
        var client = XmppClient.connect(stage.endpoint(), party, transcript);
        clients.put(party, client);
        return client;
    }

    private XmppClient connect(String name) {
        var party = parties.get(name);
        var account = account(party.account());
        var client = open(name).signInPlain(account.domain(), account.user(), account.password());
        client.bind(party.resource());
        return client;
    }

    /** Returns when the server has told everything that follows from initial presence. */
    private void comeOnline(String party, int priority) {
        var client = clients.containsKey(party) ? clients.get(party) : connect(party);
        client.send("<presence xmlns='jabber:client'><priority>%d</priority></presence>".formatted(priority));
        client.await("<presence from='%s'><priority>%d</priority></presence>".formatted(client.jid(), priority));
        client.ping();
    }

    /** Stanzas may be written without the namespace that RFC 7395 wants on each. */
    private static String withNamespace(String frame) {
        return frame.replaceFirst("^<(message|presence|iq)(?![^>]*\\bxmlns=)(?=[\\s/>])", "<$1 xmlns='jabber:client'");
    }

    private void receive(Dialogue.Receive receive) {
        var awaited = new ArrayList<>(receive.patterns());
        while (!awaited.isEmpty()) {
            var next = client(receive.party()).next(vocabulary.expand(awaited.get(0)));
            take(next, awaited, receive.anyOrder() ? awaited.size() : 1);
        }
    }

    private void take(Element received, List<String> awaited, int candidates) {
        var differences = new ArrayList<String>();
        for (int i = 0; i < candidates; i++) {
            var pattern = vocabulary.expand(awaited.get(i));
            var match = StanzaPattern.of(pattern).match(received);
            if (match.fits()) {
                vocabulary.learn(match.captures());
                awaited.remove(i);
                return;
            }
            differences.add(match.difference() + "\n  expected " + pattern);
        }
        throw new AssertionError(String.join("\n", differences));
    }

    /**
     * Everyone who is bound sends the party a message as a barrier and everything sent before must have come in front of
     * it; when the server refuses the barrier, the refusal tells its sender the same.
     */
    private void nothingLeft(String party) {
        var client = clients.get(party);
        if (client == null || client.jid() == null) {
            return;
        }
        client.expectNothing();
        for (var sender : List.copyOf(clients.values())) {
            if (sender.jid() != null && sender.isOpen()) {
                awaitBarrier(sender, client);
            }
        }
        client.expectNothing();
    }

    private void awaitBarrier(XmppClient sender, XmppClient receiver) {
        var id = "barrier-" + ++barriers;
        var arrived = receiver.awaiting(element -> element.getAttribute("id").equals(id));
        var refused = sender == receiver
                ? new CompletableFuture<Element>()
                : sender.awaiting(element -> element.getAttribute("id").equals(id));
        sender.send(BARRIER.formatted(id, receiver.jid()));
        Patience.await("barrier " + id, CompletableFuture.anyOf(arrived, refused));
        arrived.cancel(false);
        refused.cancel(false);
    }
}
