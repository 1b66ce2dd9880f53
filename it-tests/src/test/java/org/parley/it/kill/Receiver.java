package org.parley.it.kill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.xmpp.StanzaPattern;
import org.parley.it.xmpp.Xml;
import org.parley.it.xmpp.XmppClient;
import org.w3c.dom.Element;

/** Takes messages on one stream after the other; what comes again under the same archive id (XEP-0359) is one. */
public final class Receiver {
    private static final String STANZA_ID = "urn:xmpp:sid:0";

    private final Account account;
    /** By archive id, in the order of the first arrival. */
    private final Map<String, Copy> arrived = new LinkedHashMap<>();

    private int repeated;

    public Receiver(Account account) {
        this.account = account;
    }

    public Account account() {
        return account;
    }

    /** Takes what arrives until the stream has ended and nothing of it is left. */
    public CompletableFuture<Void> takeAll(XmppClient client, Executor executor) {
        return CompletableFuture.runAsync(
                () -> {
                    while (true) {
                        Element message;
                        try {
                            message = client.awaiting(element -> Xml.is(element, "message", StanzaPattern.CLIENT))
                                    .join();
                        } catch (CompletionException ended) {
                            return;
                        }
                        take(message);
                    }
                },
                executor);
    }

    private synchronized void take(Element message) {
        var archiveId = Xml.child(message, "stanza-id", STANZA_ID)
                .filter(id -> id.getAttribute("by").equals(account.jid()))
                .map(id -> id.getAttribute("id"))
                .orElseThrow(() -> new AssertionError(account.user() + " got a message without an archive id"));
        var copy = Copy.parse(message.getAttribute("id"));
        var earlier = arrived.putIfAbsent(archiveId, copy);
        if (earlier != null) {
            repeated++;
            if (!earlier.equals(copy)) {
                throw new AssertionError(archiveId + " is the archive id of " + earlier + " and of " + copy);
            }
        }
    }

    /** What has arrived, a message for each archive id, in the order of the first arrival. */
    public synchronized List<Copy> arrived() {
        return List.copyOf(arrived.values());
    }

    /** How often a message came again because it had not been confirmed. */
    public synchronized int repeated() {
        return repeated;
    }

    /** Returns when this copy has arrived. */
    public void await(Copy copy) {
        Patience.until(account.user() + " has " + copy, () -> has(copy));
    }

    private synchronized boolean has(Copy copy) {
        return arrived.containsValue(copy);
    }
}
