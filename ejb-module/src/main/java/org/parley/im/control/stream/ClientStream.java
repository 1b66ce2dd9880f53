package org.parley.im.control.stream;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.parley.im.Origin;
import org.parley.im.StreamTransport;
import org.parley.im.XmppStream;
import org.parley.im.control.flow.Intake;
import org.parley.im.control.flow.Lane;
import org.parley.im.control.flow.Outbound;
import org.parley.im.control.session.Delivery;
import org.parley.im.control.xml.Element;
import org.parley.im.control.xml.FrameRefused;
import org.parley.kernel.CorrelationId;

/**
 * One client's stream, from its connection to the end of it. What arrives passes the intake (is it too much?), the
 * reader (is it XML?) and the lane (is it its turn?), and then the phase of the moment; the phases do the rest. Ending
 * begins once, from any thread: the last frames go out, then the phase of the moment tidies up in its turn.
 */
final class ClientStream implements XmppStream {
    private static final System.Logger LOG = System.getLogger(ClientStream.class.getName());

    /** @param failure {@code null} when the peer closed the stream, or dropped the connection */
    private record End(StreamFailure failure, String reason, long begun) {}

    private final Shared shared;
    private final Origin origin;
    private final StreamTransport transport;
    private final Registry registry;
    private final Pulse pulse;
    private final Intake intake;
    private final Outbound outbound;
    private final Lane lane = new Lane();
    private final AtomicReference<End> end = new AtomicReference<>();
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private final String correlationId = CorrelationId.fresh();
    private volatile Phase phase = Opening.first(this);

    /** Who keeps the streams. */
    interface Registry {
        void signedIn(ClientStream stream, Person person);

        void signedOut(ClientStream stream, Person person);

        void gone(ClientStream stream);
    }

    ClientStream(Shared shared, Origin origin, StreamTransport transport, Registry registry) {
        this.shared = shared;
        this.origin = origin;
        this.transport = transport;
        this.registry = registry;
        long now = shared.clock().millis();
        this.pulse = new Pulse(shared.settings(), now);
        this.intake = new Intake(transport, shared.settings().inbound(), now);
        this.outbound = new Outbound(transport, shared.settings().outbound(), this::tooSlow);
        transport.expect(shared.settings().frames().sizeBeforeSignIn());
    }

    @Override
    public void received(String frame) {
        long now = shared.clock().millis();
        pulse.beat(now);
        if (end.get() != null) {
            return;
        }
        if (!intake.admit(now)) {
            end(new StreamFailure(StreamError.POLICY_VIOLATION, "Too many stanzas at once."));
            return;
        }
        try {
            var element = read(frame);
            lane.submit(done -> take(element, done));
        } catch (StreamFailure failure) {
            end(failure);
        }
    }

    private Element read(String frame) {
        var limits = shared.settings().frames();
        if (frame.length() > (phase.signedIn() ? limits.size() : limits.sizeBeforeSignIn())) {
            throw new StreamFailure(StreamError.POLICY_VIOLATION, "The frame is too large.");
        }
        try {
            return shared.reader().read(frame);
        } catch (FrameRefused refused) {
            throw new StreamFailure(
                    switch (refused.reason()) {
                        case NOT_WELL_FORMED -> StreamError.NOT_WELL_FORMED;
                        case RESTRICTED -> StreamError.RESTRICTED_XML;
                        case BEYOND_LIMITS -> StreamError.POLICY_VIOLATION;
                    },
                    refused.getMessage());
        }
    }

    private void take(Element element, Runnable laneDone) {
        Runnable done = () -> {
            intake.handled();
            laneDone.run();
        };
        guarded(
                () -> {
                    var ended = end.get();
                    if (ended != null && ended.failure != null) {
                        done.run();
                    } else if (element.is("close", StreamNames.FRAMING)) {
                        end(null, "signed out");
                        done.run();
                    } else {
                        phase.received(element, done);
                    }
                },
                done);
    }

    /** Runs a part of this stream's work; what it throws ends the stream, and then the next may come. */
    private void guarded(Runnable work, Runnable ifFailed) {
        var scope = CorrelationId.bind(correlationId);
        try {
            work.run();
        } catch (StreamFailure failure) {
            end(failure);
            ifFailed.run();
        } catch (RuntimeException bug) {
            LOG.log(stopping() ? Level.DEBUG : Level.ERROR, "stream " + correlationId + " failed", bug);
            end(new StreamFailure(StreamError.INTERNAL_SERVER_ERROR, "See the server log for " + correlationId + "."));
            ifFailed.run();
        } finally {
            scope.close();
        }
    }

    /** Does on a worker what may use the database. */
    void work(Runnable work, Runnable done) {
        execute(shared.workers(), work, done);
    }

    /** Does what may wait for a website. */
    void judge(Runnable work, Runnable done) {
        execute(shared.judges(), work, done);
    }

    private void execute(Executor executor, Runnable work, Runnable done) {
        try {
            executor.execute(() -> {
                guarded(work, () -> {});
                done.run();
            });
        } catch (RejectedExecutionException stopping) {
            end(new StreamFailure(StreamError.SYSTEM_SHUTDOWN, null));
            done.run();
        }
    }

    /** Counts in what is handled after its element has been taken. */
    Runnable held(Runnable count) {
        intake.hold();
        return () -> {
            count.run();
            intake.handled();
        };
    }

    void enter(Phase next) {
        phase = next;
    }

    /** The end of the session can reach the stream from now on. */
    void remember(Person person) {
        registry.signedIn(this, person);
        transport.expect(shared.settings().frames().size());
    }

    void signOut(Person person, String reason, Runnable done) {
        registry.signedOut(this, person);
        work(() -> shared.binder().signOut(person, reason), done);
    }

    void control(String frame) {
        outbound.control(frame);
    }

    void stanza(Element stanza) {
        outbound.stanza(stanza.toXml());
    }

    void deliver(Delivery delivery) {
        outbound.deliver(delivery);
    }

    void beginAcknowledging(String frame) {
        outbound.beginAcknowledging(frame);
    }

    void acknowledged(long count) {
        if (count < 0) {
            throw new StreamFailure(StreamError.BAD_FORMAT, "An acknowledgement has a number.");
        }
        if (!outbound.acknowledged(count)) {
            throw Acknowledgements.tooHigh(count, outbound.countable());
        }
    }

    @Override
    public void probed(long number) {
        pulse.beat(shared.clock().millis());
        outbound.probed(number);
    }

    private void tooSlow() {
        LOG.log(Level.WARNING, "{0} reads too slowly and is closed", this);
        end(new StreamFailure(StreamError.RESOURCE_CONSTRAINT, "You read too slowly; what waits for you is kept."));
    }

    void end(StreamFailure failure) {
        end(failure, failure.error().condition());
    }

    private void end(StreamFailure failure, String reason) {
        var opened = phase.opened();
        if (!begin(new End(failure, reason, shared.clock().millis()))) {
            return;
        }
        var last = new ArrayList<String>(3);
        if (failure != null) {
            if (!opened) {
                last.add(StreamFrames.open(shared.domain(), newId()));
            }
            last.add(failure.toFrame());
        }
        last.add(StreamFrames.CLOSE);
        // Who closes the stream closes the connection; a peer that wanted to and does not is helped by the clock.
        outbound.finish(failure != null, last, failure != null ? transport::close : () -> {});
    }

    private boolean begin(End ending) {
        if (!end.compareAndSet(null, ending)) {
            return false;
        }
        lane.submit(laneDone -> {
            Runnable done = () -> {
                left.complete(null);
                laneDone.run();
            };
            guarded(() -> phase.left(ending.reason, done), done);
        });
        return true;
    }

    /** Completes when what hung on the stream has been let go. */
    CompletableFuture<Void> left() {
        return left;
    }

    /** Then the rest of the server stops, too, and not everything may still work; the next start tidies up. */
    private boolean stopping() {
        var ended = end.get();
        return ended != null && ended.failure != null && ended.failure.error() == StreamError.SYSTEM_SHUTDOWN;
    }

    @Override
    public void disconnected() {
        begin(new End(null, "connection lost", shared.clock().millis()));
        outbound.abandon();
        registry.gone(this);
    }

    /** Called about every second. */
    void tick(long now) {
        intake.tick(now);
        var ended = end.get();
        if (ended != null) {
            hurry(ended, now);
            return;
        }
        switch (pulse.check(now, phase.established())) {
            case WELL -> {
                // until the next tick
            }
            case SILENT -> transport.probe(0);
            case DEAD -> end(new StreamFailure(StreamError.CONNECTION_TIMEOUT, "No sign of life."));
            case SLOW -> end(new StreamFailure(StreamError.CONNECTION_TIMEOUT, "Signing in took too long."));
        }
    }

    private void hurry(End ended, long now) {
        if (pulse.answerIsDue(ended.begun, now)) {
            transport.cut();
        } else if (ended.failure == null && pulse.graceIsOver(ended.begun, now)) {
            transport.close();
        }
    }

    String newId() {
        return shared.ids().next().toString();
    }

    Shared shared() {
        return shared;
    }

    Origin origin() {
        return origin;
    }

    @Override
    public String toString() {
        return "stream " + correlationId + " from " + origin.address();
    }
}
