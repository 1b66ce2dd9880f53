package org.parley.im.control.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Domainpart;
import org.jxmpp.jid.parts.Localpart;
import org.parley.im.ImSettings;
import org.parley.im.Origin;
import org.parley.im.XmppStream;
import org.parley.im.control.address.AddressPreparation;
import org.parley.im.control.fake.FakeEvent;
import org.parley.im.control.fake.FakeTransport;
import org.parley.im.control.fake.HandClock;
import org.parley.im.control.fake.SomeSettings;
import org.parley.im.control.routing.MessageRouting;
import org.parley.im.control.routing.StanzaRouting;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.signin.Grounds;
import org.parley.im.control.signin.SaslExchange;
import org.parley.im.control.signin.SaslFailure;
import org.parley.im.control.signin.SignIn;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.xml.Element;
import org.parley.im.control.xml.ElementReader;
import org.parley.kernel.Ids;
import org.parley.session.SessionId;

/** Streams with everything around them faked: time, work, sign-in, routing. */
final class StreamTestBed {
    static final String DOMAIN = "parley.localhost";
    static final Origin ORIGIN = new Origin("192.0.2.1", "test", true);

    final HandClock clock = new HandClock();
    final Resources resources = new Resources();
    /** What happened around the streams, in order. */
    final List<String> happened = new ArrayList<>();
    /** Callbacks of messages that are not handled yet, while {@link #logIsSlow}. */
    final Deque<Runnable> unhandled = new ArrayDeque<>();

    boolean logIsSlow;
    /** Work that waits, while {@link #workersAreBusy}. */
    final Deque<Runnable> work = new ArrayDeque<>();

    boolean workersAreBusy;
    boolean identityClosed;
    /** What the next sign-ins rest on. */
    Grounds grounds;

    final OpenStreams streams = new OpenStreams();

    StreamTestBed() {
        this(Map.of());
    }

    StreamTestBed(Map<String, String> settings) {
        AddressPreparation.activate();
        var im = SomeSettings.with(settings);
        Executor workers = task -> {
            if (workersAreBusy) {
                work.add(task);
            } else {
                task.run();
            }
        };
        var shared = new Shared(
                im,
                DOMAIN,
                clock,
                new FakeIds(),
                new ElementReader(im.frames()),
                workers,
                workers,
                new FakeSignIn(),
                new FakeBinder(im),
                new FakeMessages(),
                new FakeStanzas());
        streams.shared = shared;
    }

    Client connect() {
        return new Client();
    }

    /** A client that has bound this resource. */
    Client bound(String user, String resource) {
        var client = connect();
        client.signIn(user);
        client.bind(resource);
        client.transport.all();
        return client;
    }

    void finishWork() {
        workersAreBusy = false;
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    void tick(Duration later) {
        clock.advance(later);
        streams.tick();
    }

    /** The far end of a stream. */
    final class Client {
        final FakeTransport transport = new FakeTransport();
        final XmppStream stream = streams.open(ORIGIN, transport);

        void says(String frame) {
            stream.received(frame);
        }

        String hears() {
            return transport.next();
        }

        void open() {
            says("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='parley.localhost' version='1.0'/>");
        }

        void auth(String user, String password) {
            says("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                    + Base64.getEncoder().encodeToString(("\0" + user + "\0" + password).getBytes(UTF_8))
                    + "</auth>");
        }

        void signIn(String user) {
            open();
            auth(user, "right");
            open();
        }

        void bind(String resource) {
            says("<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
                    + resource + "</resource></bind></iq>");
        }

        void enableAcknowledgements() {
            says("<enable xmlns='urn:xmpp:sm:3'/>");
            transport.all();
        }
    }

    private static final class FakeIds extends Ids {
        private long last;

        @Override
        public UUID next() {
            return new UUID(0, ++last);
        }
    }

    private final class FakeSignIn extends SignIn {
        @Override
        public boolean serves(Domainpart domain) {
            return domain.toString().equals(DOMAIN);
        }

        @Override
        public boolean maySignIn(EntityBareJid who) {
            return !identityClosed;
        }

        @Override
        public List<String> mechanisms(Domainpart domain, Origin origin) {
            return origin.secure() ? List.of("PLAIN") : List.of();
        }

        @Override
        public SaslExchange begin(String mechanism, Domainpart domain, Origin origin) {
            if (!mechanism.equals("PLAIN")) {
                throw SaslFailure.INVALID_MECHANISM.refused();
            }
            return new SaslExchange() {
                private EntityBareJid identity;

                @Override
                public Optional<Grounds> grounds() {
                    return Optional.ofNullable(grounds);
                }

                @Override
                public byte[] respond(byte[] message) {
                    var parts = new String(message, UTF_8).split("\0");
                    if (parts.length < 3 || Localpart.fromOrNull(parts[1]) == null) {
                        throw SaslFailure.MALFORMED_REQUEST.refused();
                    }
                    happened.add("judged " + parts[1]);
                    if (!parts[2].equals("right")) {
                        throw SaslFailure.NOT_AUTHORIZED.refused();
                    }
                    identity = JidCreate.entityBareFrom(Localpart.fromOrThrowUnchecked(parts[1]), domain);
                    return new byte[0];
                }

                @Override
                public Optional<EntityBareJid> identity() {
                    return Optional.ofNullable(identity);
                }
            };
        }
    }

    private final class FakeBinder extends Binder {
        private final Ids sessions = new FakeIds();

        FakeBinder(ImSettings im) {
            settings = im;
            resources = StreamTestBed.this.resources;
            bound = new FakeEvent<>(
                    event -> happened.add("bound " + event.resource().address()));
            left = new FakeEvent<>(
                    event -> happened.add("left " + event.resource().address()));
        }

        @Override
        Person signedIn(EntityBareJid who, Origin origin, Grounds grounds) {
            happened.add("opened session of " + who);
            return new Person(who, new SessionId(sessions.next()), grounds);
        }

        @Override
        boolean live(Person person) {
            return true;
        }

        @Override
        void signOut(Person person, String reason) {
            happened.add("ended session of " + person.account() + ": " + reason);
        }

        @Override
        Element capabilities(Domainpart domain) {
            return StreamFrames.empty("c", "http://jabber.org/protocol/caps");
        }
    }

    private final class FakeMessages extends MessageRouting {
        @Override
        public void accept(Resource sender, Stanza message, Runnable handled) {
            happened.add("message " + message.id());
            if (logIsSlow) {
                unhandled.add(handled);
            } else {
                handled.run();
            }
        }

        @Override
        public void barrier(Resource sender, Runnable action) {
            if (unhandled.isEmpty()) {
                action.run();
            } else {
                unhandled.add(action);
            }
        }
    }

    void handleMessages() {
        logIsSlow = false;
        while (!unhandled.isEmpty()) {
            unhandled.poll().run();
        }
    }

    private final class FakeStanzas extends StanzaRouting {
        @Override
        public void accept(Resource sender, Stanza stanza) {
            if ("bug".equals(stanza.id())) {
                throw new IllegalStateException("a bug on purpose");
            }
            happened.add(stanza.element().name() + " " + stanza.id());
        }
    }
}
