package org.parley.im.control.stream;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.parley.cluster.Heard;
import org.parley.cluster.NewsMissed;
import org.parley.cluster.Nodes;
import org.parley.im.Origin;
import org.parley.im.StreamTransport;
import org.parley.im.XmppStream;
import org.parley.kernel.ServerStarting;
import org.parley.session.SessionEnded;
import org.parley.session.SessionId;
import org.parley.session.SessionService;
import org.parley.token.FamilyEnded;
import org.parley.token.FamilyId;
import org.parley.token.TokenService;

/** All streams of this node: their number, their clock, and the ends that come from elsewhere. */
@ApplicationScoped
public class OpenStreams implements ClientStream.Registry {
    private static final System.Logger LOG = System.getLogger(OpenStreams.class.getName());

    private static final int PATIENCE_SECONDS = 10;

    private static final String SESSION_ENDED = "im.session-ended";
    private static final String FAMILY_ENDED = "im.family-ended";

    private final Set<ClientStream> streams = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final Map<SessionId, ClientStream> bySession = new ConcurrentHashMap<>();
    /** What sign-ins by tokens rest on, sessions and families of keys, each with the streams that go with it. */
    private final Map<Object, Set<ClientStream>> byGrounds = new ConcurrentHashMap<>();

    @Inject
    Shared shared;

    @Inject
    Nodes nodes;

    @Inject
    SessionService sessions;

    @Inject
    TokenService tokens;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private Future<?> ticker;

    void start(@Observes ServerStarting starting) {
        ticker = scheduler.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    public XmppStream open(Origin origin, StreamTransport transport) {
        var stream = new ClientStream(shared, origin, transport, this);
        var limits = shared.settings().streams();
        streams.add(stream);
        if (byAddress.merge(origin.address(), 1, Integer::sum) > limits.perAddress()) {
            stream.end(new StreamFailure(StreamError.POLICY_VIOLATION, "Too many connections from your address."));
        } else if (streams.size() > limits.max()) {
            stream.end(new StreamFailure(StreamError.RESOURCE_CONSTRAINT, "The server is full."));
        }
        return stream;
    }

    @Override
    public void signedIn(ClientStream stream, Person person) {
        bySession.put(person.session(), stream);
        grounds(person)
                .forEach(grounds -> byGrounds
                        .computeIfAbsent(grounds, first -> ConcurrentHashMap.newKeySet())
                        .add(stream));
    }

    @Override
    public void signedOut(ClientStream stream, Person person) {
        bySession.remove(person.session());
        grounds(person)
                .forEach(grounds -> byGrounds.computeIfPresent(grounds, (key, resting) -> {
                    resting.remove(stream);
                    return resting.isEmpty() ? null : resting;
                }));
    }

    private static List<Object> grounds(Person person) {
        return person.grounds() == null
                ? List.of()
                : List.of(person.grounds().session(), person.grounds().family());
    }

    @Override
    public void gone(ClientStream stream) {
        if (streams.remove(stream)) {
            byAddress.computeIfPresent(stream.origin().address(), (address, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Wherever a session was ended, its stream ends with it. */
    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionEnded ended) {
        end(ended.id(), ended.reason());
    }

    /** The token was revoked, or what it was granted for has been withdrawn. */
    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) FamilyEnded ended) {
        endRestingOn(ended.id(), ended.reason());
    }

    void tell(@Observes SessionEnded ended) {
        nodes.tell(SESSION_ENDED, ended.id().value() + " " + ended.reason());
    }

    void tell(@Observes FamilyEnded ended) {
        nodes.tell(FAMILY_ENDED, ended.id().value() + " " + ended.reason());
    }

    void hearOfSession(@Observes @Heard(SESSION_ENDED) String idAndReason) {
        var parts = idAndReason.split(" ", 2);
        end(new SessionId(UUID.fromString(parts[0])), parts[1]);
    }

    void hearOfFamily(@Observes @Heard(FAMILY_ENDED) String idAndReason) {
        var parts = idAndReason.split(" ", 2);
        endRestingOn(new FamilyId(UUID.fromString(parts[0])), parts[1]);
    }

    void miss(@Observes NewsMissed news) {
        var asked = new HashSet<>(bySession.keySet());
        byGrounds.keySet().forEach(grounds -> {
            if (grounds instanceof SessionId session) {
                asked.add(session);
            } else if (grounds instanceof FamilyId family && tokens.find(family).isEmpty()) {
                endRestingOn(family, "revoked");
            }
        });
        asked.removeAll(sessions.notEnded(asked));
        asked.forEach(session -> end(session, "ended elsewhere"));
    }

    private void end(SessionId session, String reason) {
        var stream = bySession.remove(session);
        if (stream != null) {
            stream.end(ended(reason));
        }
        endRestingOn(session, reason);
    }

    private void endRestingOn(Object grounds, String reason) {
        byGrounds.getOrDefault(grounds, Set.of()).forEach(stream -> stream.end(ended(reason)));
    }

    private static StreamFailure ended(String reason) {
        return new StreamFailure(StreamError.NOT_AUTHORIZED, "Your session has ended: " + reason + ".");
    }

    void tick() {
        long now = shared.clock().millis();
        for (var stream : streams) {
            try {
                stream.tick(now);
            } catch (RuntimeException bug) {
                LOG.log(System.Logger.Level.ERROR, stream + " does not keep time", bug);
            }
        }
    }

    /** Called by the door that closes; at the latest, with this bean. */
    @PreDestroy
    public void stop() {
        if (ticker != null) {
            ticker.cancel(false);
        }
        var goodbye = new StreamFailure(StreamError.SYSTEM_SHUTDOWN, "The server stops; come back later.");
        streams.forEach(stream -> stream.end(goodbye));
        CompletableFuture.allOf(streams.stream().map(ClientStream::left).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
