package org.parley.im.control.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedExecutors;
import jakarta.enterprise.concurrent.ManagedTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jxmpp.jid.EntityBareJid;
import org.parley.im.ImSettings;
import org.parley.im.control.session.Resources;
import org.parley.im.entity.MessageStore;
import org.parley.kernel.ServerStarting;

/** The log of this node: starts its thread with the server, brings it back should it die, drains it at the end. */
@ApplicationScoped
public class MessageLog {
    private static final System.Logger LOG = System.getLogger(MessageLog.class.getName());
    private static final int SECONDS_TO_DRAIN = 20;

    @Resource
    ManagedExecutorService executor;

    @Inject
    MessageStore store;

    @Inject
    AddressCheck addresses;

    @Inject
    Resources resources;

    @Inject
    ImSettings settings;

    @Inject
    Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();
    private final CountDownLatch drained = new CountDownLatch(1);
    private LogWriter writer;

    @PostConstruct
    void open() {
        writer = new LogWriter(store, addresses, resources, settings.log(), clock, System::nanoTime, executor);
    }

    void start(@Observes ServerStarting event) {
        keepRunning();
    }

    /** @return false when the log is full or closed; nothing is called back then */
    public boolean append(Append message) {
        keepRunning();
        return writer.append(message);
    }

    /** Runs the action on the log's thread, behind everything that was appended before; it must not block. */
    public void turn(Runnable action) {
        keepRunning();
        writer.turn(action);
    }

    void visit(EntityBareJid owner, Consumer<Mailbox> action) {
        keepRunning();
        writer.visit(owner, action);
    }

    private void keepRunning() {
        if (!running.get() && running.compareAndSet(false, true)) {
            try {
                executor.execute(ManagedExecutors.managedTask(
                        this::write, Map.of(ManagedTask.LONGRUNNING_HINT, Boolean.TRUE.toString()), null));
            } catch (RejectedExecutionException stopping) {
                running.set(false);
                writer.close();
            }
        }
    }

    private void write() {
        try {
            writer.run();
        } finally {
            running.set(false);
            if (writer.finished()) {
                drained.countDown();
            }
        }
    }

    @PreDestroy
    void close() {
        writer.close();
        if (running.get() && !drainedInTime()) {
            LOG.log(System.Logger.Level.WARNING, "the message log was not drained; what was not acknowledged is lost");
        }
    }

    private boolean drainedInTime() {
        try {
            return drained.await(SECONDS_TO_DRAIN, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
