package org.parley.it.xmpp;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.XMPPException.StreamErrorException;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.roster.RosterEntry;
import org.jivesoftware.smack.roster.RosterGroup;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jivesoftware.smackx.pubsub.EventElement;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.LeafNode;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jivesoftware.smackx.pubsub.PubSubManager;
import org.jivesoftware.smackx.pubsub.SimplePayload;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import org.parley.it.Account;
import org.parley.it.Patience;

/** A person's IM client, Smack throughout: what the person does and sees. */
public final class UserClient implements AutoCloseable {
    public static final String POSTINGS = "urn:xmpp:microblog:0";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final ModularXmppClientToServerConnection connection;
    private final Account account;
    private final Roster roster;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Exception> ended = new CompletableFuture<>();

    /** Somebody on the contact list. */
    public record Contact(String name, Set<String> groups, String subscription) {}

    /** A posting as it came out of its Atom entry. */
    public record Posting(String id, String author, String title, String text) {}

    private UserClient(ModularXmppClientToServerConnection connection, Account account) {
        this.connection = connection;
        this.account = account;
        roster = Roster.getInstanceFor(connection);
        // Asked for once, in signIn: Smack takes a late first answer for what counts, and forgets a contact pushed
        // after it.
        roster.setRosterLoadedAtLogin(false);
        connection.addSyncStanzaListener(stanza -> messages.add((Message) stanza), StanzaTypeFilter.MESSAGE);
        connection.addConnectionListener(new ConnectionListener() {
            @Override
            public void connectionClosedOnError(Exception e) {
                ended.complete(e);
            }
        });
    }

    public static UserClient signIn(URI endpoint, Account account) {
        return signIn(endpoint, account, "uc");
    }

    /** Signs in, gets the contact list and sends presence, as clients do. */
    public static UserClient signIn(URI endpoint, Account account, String resource) {
        return new UserClient(Smack.connection(endpoint, account, resource), account).signIn();
    }

    /** The same with SCRAM-SHA-256, and nothing else. */
    public static UserClient signInScram(URI endpoint, Account account) {
        return new UserClient(Smack.scramConnection(endpoint, account, "uc"), account).signIn();
    }

    private UserClient signIn() {
        doing("sign in as " + account.jid(), () -> {
            connection.connect();
            connection.login();
            roster.reloadAndWait();
        });
        return this;
    }

    /** Tries to sign in, and returns the condition of the refusal. */
    public static String refusal(URI endpoint, Account account) {
        var connection = Smack.connection(endpoint, account, "uc");
        try {
            connection.connect();
            connection.login();
        } catch (SASLErrorException refused) {
            return refused.getSASLFailure().getSASLErrorString();
        } catch (StreamErrorException refused) {
            return refused.getStreamError().getCondition().toString().replace('_', '-');
        } catch (SmackException | IOException | XMPPException e) {
            throw new AssertionError("no refusal but " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            connection.instantShutdown();
        }
        throw new AssertionError(account.jid() + " is signed in");
    }

    /** The full address that the server gave. */
    public String address() {
        return connection.getUser().toString();
    }

    /** The contact list as the client shows it now, by address. */
    public Map<String, Contact> contacts() {
        return roster.getEntries().stream()
                .collect(toMap(entry -> entry.getJid().toString(), UserClient::contact));
    }

    private static Contact contact(RosterEntry entry) {
        return new Contact(
                entry.getName(),
                entry.getGroups().stream().map(RosterGroup::getName).collect(toSet()),
                entry.getType().toString());
    }

    public void awaitContacts(String what, Predicate<Map<String, Contact>> wanted) {
        Patience.until(what + " in the contact list of " + account.jid(), () -> wanted.test(contacts()));
    }

    public void awaitPresence(Account other) {
        Patience.until(other.jid() + " to be online for " + account.jid(), () -> sees(other));
    }

    /** Whether the client shows this person as online. */
    public boolean sees(Account other) {
        return roster.getPresence(bare(other.jid())).getType() == Presence.Type.available;
    }

    public void write(Account to, String text) {
        doing(
                "write to " + to.jid(),
                () -> ChatManager.getInstanceFor(connection)
                        .chatWith(JidCreate.entityBareFrom(to.jid()))
                        .send(text));
    }

    /** What arrived with exactly this text, now or later. */
    public Message awaitMessage(String text) {
        return awaitMessage("\"" + text + "\"", message -> text.equals(message.getBody()));
    }

    public Message awaitMessage(String what, Predicate<Message> wanted) {
        Patience.until(
                what + " to reach " + account.jid(), () -> messages.stream().anyMatch(wanted));
        return messages.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** All that arrived so far. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** Waits until the client has been told of this posting. */
    public Posting awaitPosting(String id) {
        Patience.until(
                "the posting " + id + " to reach " + account.jid(),
                () -> told().stream().anyMatch(posting -> posting.id().equals(id)));
        return told().stream()
                .filter(posting -> posting.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The postings that the client was told of. */
    public List<Posting> told() {
        return messages.stream()
                .map(EventElement::from)
                .filter(event -> event != null && event.getEvent() instanceof ItemsExtension)
                .flatMap(event -> ((ItemsExtension) event.getEvent()).getItems().stream())
                .filter(PayloadItem.class::isInstance)
                .map(item -> posting((PayloadItem<?>) item))
                .toList();
    }

    /** Asks a website for its postings, newest first. */
    public List<Posting> postings(String website) {
        return asking("for the postings of " + website, () -> node(website).<PayloadItem<SimplePayload>>getItems())
                .stream()
                .map(UserClient::posting)
                .toList();
    }

    /** Asks for a headline for each new posting. */
    public void wantHeadlines() {
        doing(
                "subscribe to the postings",
                () -> node(account.domain()).subscribe(connection.getUser().asEntityBareJid()));
    }

    private LeafNode node(String website) throws Exception {
        return PubSubManager.getInstanceFor(connection, JidCreate.domainBareFrom(website))
                .getLeafNode(POSTINGS);
    }

    private static Posting posting(PayloadItem<?> item) {
        var entry = Xml.parse(item.getPayload().toXML().toString());
        var author = Xml.child(entry, "author", ATOM)
                .flatMap(person -> Xml.child(person, "name", ATOM))
                .map(Xml::text)
                .orElse("");
        return new Posting(item.getId(), author, text(entry, "title"), text(entry, "content"));
    }

    private static String text(org.w3c.dom.Element entry, String name) {
        return Xml.child(entry, name, ATOM).map(Xml::text).orElse("");
    }

    /** Returns once the server has answered, so whatever it sent before is here. */
    public void ping() {
        doing(
                "ping",
                () -> org.jivesoftware.smackx.ping.PingManager.getInstanceFor(connection)
                        .pingMyServer());
    }

    /** Returns the condition with which the server ended the stream. */
    public String awaitEnd() {
        var error = Patience.await("the end of the stream of " + account.jid(), ended);
        return error instanceof StreamErrorException stream
                ? stream.getStreamError().getCondition().toString().replace('_', '-')
                : error.toString();
    }

    @Override
    public void close() {
        if (connection.isConnected()) {
            connection.disconnect();
        }
    }

    private static BareJid bare(String jid) {
        try {
            return JidCreate.bareFrom(jid);
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException(jid, e);
        }
    }

    @FunctionalInterface
    private interface Task {
        void run() throws Exception;
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws Exception;
    }

    private static void doing(String what, Task task) {
        asking(what, () -> {
            task.run();
            return null;
        });
    }

    private static <T> T asking(String what, Question<T> question) {
        try {
            return question.ask();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (Exception e) {
            throw new AssertionError("could not " + what + ": " + e.getMessage(), e);
        }
    }
}
