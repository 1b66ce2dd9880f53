package org.parley.it.dialogue;

import org.parley.it.Account;
import org.parley.it.xmpp.Transcript;
import org.parley.it.xmpp.XmppClient;

/** Gives two accounts a mutual subscription by the book, and leaves both offline. */
public final class Friendship {
    private final Stage stage;
    private final Transcript transcript;

    public Friendship(Stage stage, Transcript transcript) {
        this.stage = stage;
        this.transcript = transcript;
    }

    public void between(Account left, Account right) {
        try (var one = online(left);
                var other = online(right)) {
            subscribe(one, left, other, right);
            subscribe(other, right, one, left);
            one.await(rosterPush(right));
            other.await(rosterPush(left));
            leave(one);
            other.await("<presence type='unavailable' from='%s'/>".formatted(one.jid()));
            leave(other);
        }
    }

    private XmppClient online(Account account) {
        var client = XmppClient.connect(stage.endpoint(), account.user() + "'s preparation", transcript)
                .signInPlain(account.domain(), account.user(), account.password());
        client.bind("preparation");
        client.requestRoster();
        client.send("<presence xmlns='jabber:client'/>");
        client.await("<presence from='%s'/>".formatted(client.jid()));
        return client;
    }

    private static void subscribe(XmppClient subscriber, Account who, XmppClient contact, Account whom) {
        subscriber.send("<presence xmlns='jabber:client' type='subscribe' to='%s'/>".formatted(whom.jid()));
        contact.await("<presence type='subscribe' from='%s'/>".formatted(who.jid()));
        contact.send("<presence xmlns='jabber:client' type='subscribed' to='%s'/>".formatted(who.jid()));
        subscriber.await("<presence type='subscribed' from='%s'/>".formatted(whom.jid()));
        subscriber.await("<presence from='%s'/>".formatted(contact.jid()));
    }

    private static String rosterPush(Account contact) {
        return "<iq type='set'><query xmlns='jabber:iq:roster'><item jid='%s' subscription='both'/></query></iq>"
                .formatted(contact.jid());
    }

    private static void leave(XmppClient client) {
        client.send("<presence xmlns='jabber:client' type='unavailable'/>");
        client.await("<presence type='unavailable' from='%s'/>".formatted(client.jid()));
        client.disconnect();
    }
}
