package org.parley.it.xmpp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.parley.it.Patience;
import org.w3c.dom.Element;

/**
 * A client that hides nothing: it sends frames as written and keeps what came back until a test takes it. Helpers do the
 * usual beginnings (RFC 7395 opening, SASL, binding) and take only their own answers.
 */
public final class XmppClient implements AutoCloseable {
    public static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
    public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    public static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    public static final String ACKS = "urn:xmpp:sm:3";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Transcript transcript;
    private final Inbox inbox = new Inbox();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicLong handled = new AtomicLong();
    private WebSocket socket;
    private String jid;
    private volatile boolean acknowledging = true;

    private XmppClient(String name, Transcript transcript) {
        this.name = name;
        this.transcript = transcript;
    }

    public static XmppClient connect(URI endpoint) {
        return connect(endpoint, "client", new Transcript());
    }

    /** Opens the socket and nothing more. */
    public static XmppClient connect(URI endpoint, String name, Transcript transcript) {
        var client = new XmppClient(name, transcript);
        client.socket = Patience.await(
                "a socket to " + endpoint,
                HTTP.newWebSocketBuilder().subprotocols("xmpp").buildAsync(endpoint, client.new Frames()));
        return client;
    }

    /** Opens the stream and returns the features that the server offers. */
    public Element open(String domain) {
        send("<open xmlns='%s' to='%s' version='1.0'/>".formatted(FRAMING, Xml.escape(domain)));
        take("the server's <open/>", element -> Xml.is(element, "open", FRAMING));
        return take("stream features", element -> Xml.nameOf(element).equals("features"));
    }

    public XmppClient signInPlain(String domain, String user, String password) {
        open(domain);
        tryPlain(user, password);
        expectSuccess();
        open(domain);
        return this;
    }

    /** Tries PLAIN on an open stream, without waiting for the answer. */
    public void tryPlain(String user, String password) {
        send("<auth xmlns='%s' mechanism='PLAIN'>%s</auth>".formatted(SASL, base64("\0" + user + "\0" + password)));
    }

    /** Tries PLAIN on an open stream, and returns the condition of the refusal. */
    public String refusedPlain(String user, String password) {
        tryPlain(user, password);
        var answer = takeSasl();
        if (!Xml.is(answer, "failure", SASL)) {
            throw new AssertionError("not refused\n" + transcript);
        }
        return Xml.nameOf(Xml.children(answer).get(0));
    }

    /** Tries an access token on an open stream, and returns what the server says: success, challenge or failure. */
    public Element tryBearer(String token) {
        send("<auth xmlns='%s' mechanism='OAUTHBEARER'>%s</auth>"
                .formatted(SASL, base64("n,,\u0001auth=Bearer " + token + "\u0001\u0001")));
        return takeSasl();
    }

    /** What the client of a refused token says before it is told so, and the failure (RFC 7628 section 3.2.3). */
    public Element acceptRefusal() {
        send("<response xmlns='%s'>%s</response>".formatted(SASL, base64("\u0001")));
        return takeSasl();
    }

    public XmppClient signInBearer(String domain, String token) {
        open(domain);
        var answer = tryBearer(token);
        if (!Xml.is(answer, "success", SASL)) {
            throw new AssertionError("sign-in refused\n" + transcript);
        }
        open(domain);
        return this;
    }

    public XmppClient signInScram(String domain, String user, String password) {
        var scram = new Scram(user, password);
        open(domain);
        send("<auth xmlns='%s' mechanism='SCRAM-SHA-256'>%s</auth>".formatted(SASL, base64(scram.first())));
        var challenge = takeSasl();
        if (!Xml.is(challenge, "challenge", SASL)) {
            throw new AssertionError("no challenge\n" + transcript);
        }
        send("<response xmlns='%s'>%s</response>".formatted(SASL, base64(scram.answer(decoded(challenge)))));
        scram.check(decoded(expectSuccess()));
        open(domain);
        return this;
    }

    /** Tries PLAIN on an open stream: {@code success}, or the condition of the refusal. */
    public String triedPlain(String user, String password) {
        tryPlain(user, password);
        return outcome(takeSasl());
    }

    /** Tries SCRAM on an open stream: {@code success}, or the condition of the refusal, whichever step it comes at. */
    public String triedScram(String user, String password) {
        var scram = new Scram(user, password);
        send("<auth xmlns='%s' mechanism='SCRAM-SHA-256'>%s</auth>".formatted(SASL, base64(scram.first())));
        var answer = takeSasl();
        if (Xml.is(answer, "challenge", SASL)) {
            send("<response xmlns='%s'>%s</response>".formatted(SASL, base64(scram.answer(decoded(answer)))));
            answer = takeSasl();
        }
        return outcome(answer);
    }

    private static String outcome(Element answer) {
        return Xml.is(answer, "failure", SASL) ? Xml.nameOf(Xml.children(answer).get(0)) : Xml.nameOf(answer);
    }

    /** Binds the resource and returns the full JID. */
    public String bind(String resource) {
        var result = request("<iq xmlns='jabber:client' type='set' id='%s'><bind xmlns='" + BIND + "'><resource>"
                + Xml.escape(resource) + "</resource></bind></iq>");
        jid = Xml.child(result, "bind", BIND)
                .flatMap(bind -> Xml.child(bind, "jid", BIND))
                .map(Xml::text)
                .orElseThrow(() -> new AssertionError("not bound\n" + transcript));
        return jid;
    }

    /** The full JID, once bound. */
    public String jid() {
        return jid;
    }

    public synchronized void send(String frame) {
        transcript.sent(name, frame);
        Patience.await("the frame to be sent", socket.sendText(frame, true));
    }

    /** Sends an IQ whose {@code %s} becomes a fresh id, and takes its answer, whatever else arrives before. */
    public Element request(String iq) {
        var id = "parley-" + ids.incrementAndGet();
        send(iq.formatted(id));
        return take(
                "the answer to " + id,
                element -> Xml.nameOf(element).equals("iq")
                        && element.getAttribute("id").equals(id));
    }

    /** Asks for the roster, which makes this resource interested in changes (RFC 6121 section 2.2). */
    public Element requestRoster() {
        return request("<iq xmlns='jabber:client' type='get' id='%s'><query xmlns='jabber:iq:roster'/></iq>");
    }

    /** The next frame, whatever it is. */
    public Element next(String what) {
        return take(what, element -> true);
    }

    /** The first frame that fits, now or later; those before it stay. */
    public Element await(String pattern) {
        var wanted = StanzaPattern.of(pattern);
        return take(pattern, element -> wanted.match(element).fits());
    }

    public CompletableFuture<Element> awaiting(Predicate<Element> wanted) {
        return inbox.take(wanted);
    }

    /** Returns once the server has answered a ping, so whatever it had sent before is here. */
    public void ping() {
        request("<iq xmlns='jabber:client' type='get' id='%s'><ping xmlns='urn:xmpp:ping'/></iq>");
    }

    /** Fails if anything has arrived that nobody took; a ping makes sure that it would have. */
    public void expectNothing() {
        var id = "parley-" + ids.incrementAndGet();
        send("<iq xmlns='jabber:client' type='get' id='%s'><ping xmlns='urn:xmpp:ping'/></iq>".formatted(id));
        var next = next("the answer to a ping");
        if (!next.getAttribute("id").equals(id)) {
            throw new AssertionError("expected nothing but a ping's answer\n" + transcript);
        }
    }

    /** Switches XEP-0198 on; from then on requests for acknowledgement are answered and not shown. */
    public void enableAcks() {
        send("<enable xmlns='%s'/>".formatted(ACKS));
        take("<enabled/>", element -> Xml.is(element, "enabled", ACKS));
    }

    /** From now on requests for acknowledgement stay without an answer. */
    public void stopAcknowledging() {
        acknowledging = false;
    }

    /** How many of this client's stanzas the server has taken over. */
    public long acknowledged() {
        send("<r xmlns='%s'/>".formatted(ACKS));
        return Long.parseLong(
                take("<a/>", element -> Xml.is(element, "a", ACKS)).getAttribute("h"));
    }

    /** Closes the stream as a polite client does, and returns once the server has agreed. */
    public void disconnect() {
        send("<close xmlns='%s'/>".formatted(FRAMING));
        take("the server's <close/>", element -> Xml.is(element, "close", FRAMING));
        // Fails when the server was quicker.
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(closed -> socket);
        awaitEnd();
    }

    /** Drops the connection without a word. */
    public void breakOff() {
        socket.abort();
        inbox.end("broken off");
        ended.complete("broken off");
    }

    /** Returns how the socket ended, as soon as it has. */
    public String awaitEnd() {
        return Patience.await("the end of the socket", ended);
    }

    public boolean isOpen() {
        return !ended.isDone();
    }

    @Override
    public void close() {
        breakOff();
    }

    private Element expectSuccess() {
        var answer = takeSasl();
        if (!Xml.is(answer, "success", SASL)) {
            throw new AssertionError("sign-in refused\n" + transcript);
        }
        return answer;
    }

    private Element takeSasl() {
        return take("a SASL answer", element -> Xml.namespaceOf(element).equals(SASL));
    }

    private Element take(String what, Predicate<Element> wanted) {
        try {
            return Patience.await(what, inbox.take(wanted));
        } catch (AssertionError missing) {
            throw new AssertionError(missing.getMessage() + "\n" + transcript, missing);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(Element element) {
        return new String(Base64.getDecoder().decode(Xml.text(element)), StandardCharsets.UTF_8);
    }

    private void received(String frame) {
        transcript.received(name, frame);
        var element = Xml.parse(frame);
        if (Xml.is(element, "r", ACKS)) {
            if (acknowledging) {
                send("<a xmlns='%s' h='%d'/>".formatted(ACKS, handled.get()));
            }
            return;
        }
        if (Xml.is(element, "enabled", ACKS)) {
            handled.set(0);
        } else if (Xml.namespaceOf(element).equals(StanzaPattern.CLIENT)) {
            handled.incrementAndGet();
        }
        inbox.add(element);
    }

    private final class Frames implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                var frame = partial.toString();
                partial.setLength(0);
                received(frame);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            end("closed with " + code + (reason.isEmpty() ? "" : " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            end("failed: " + error);
        }

        private void end(String how) {
            transcript.ended(name, how);
            inbox.end(how);
            ended.complete(how);
        }
    }
}
