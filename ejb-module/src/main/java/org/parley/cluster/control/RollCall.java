package org.parley.cluster.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.cluster.ClusterSettings;
import org.parley.cluster.NewsMissed;
import org.parley.cluster.entity.NodeRoll;
import org.parley.kernel.ServerStarting;

/**
 * Each node writes into the database every second how many letters it has sent, and reads what the others wrote. So a
 * letter that got lost is noticed a second or two later, however the network fails. A node that has not managed that for
 * some seconds, because it stood still or the database is out of reach, is not in touch.
 */
@ApplicationScoped
public class RollCall {
    private static final System.Logger LOG = System.getLogger(RollCall.class.getName());

    /** Before those who keep something in memory, and those who need to know which nodes are up. */
    private static final int FIRST = 100;

    private static final long IN_TOUCH_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final Duration SILENT = Duration.ofSeconds(5);
    private static final Duration GONE = Duration.ofMinutes(1);

    @Inject
    NodeRoll roll;

    @Inject
    Post post;

    @Inject
    ClusterSettings settings;

    @Inject
    Event<NewsMissed> missed;

    private volatile boolean alone = true;
    private volatile long knownAt;
    private boolean listening;
    private boolean apart;

    void start(@Observes @Priority(FIRST) ServerStarting starting) {
        knownAt = System.nanoTime() - IN_TOUCH_NANOS;
        alone = !post.hasReaders();
        roll.enter(post.self(), settings.node());
    }

    @PreDestroy
    void stop() {
        roll.remove(post.self());
    }

    public boolean inTouch() {
        return alone || System.nanoTime() - knownAt < IN_TOUCH_NANOS;
    }

    public Set<UUID> up() {
        return roll.all().stream()
                .filter(node -> node.id().equals(post.self()) || !silent(GONE).test(node))
                .map(NodeRoll.Entry::id)
                .collect(Collectors.toSet());
    }

    /** Letters are read from the first call on; what came before is missed by it. */
    void call() {
        if (alone) {
            return;
        }
        try {
            long now = System.nanoTime();
            listen();
            sign();
            var others = roll.all().stream()
                    .filter(node -> !node.id().equals(post.self()))
                    .toList();
            others.stream().filter(silent(GONE)).forEach(node -> roll.remove(node.id()));
            compare(others.stream().filter(silent(SILENT).negate()).toList());
            knownAt = now;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the roll of nodes could not be called", failed);
        }
    }

    private void listen() {
        if (!listening) {
            post.open();
            listening = true;
        }
    }

    private void sign() {
        if (!roll.sign(post.self(), post.sent())) {
            LOG.log(Level.WARNING, "this node was given up, or another one has its name: {0}", settings.node());
            roll.enter(post.self(), settings.node());
        }
    }

    private void compare(List<NodeRoll.Entry> up) {
        sayWhetherApart(up);
        if (post.misses(up.stream().collect(Collectors.toMap(NodeRoll.Entry::id, NodeRoll.Entry::sent)))) {
            LOG.log(Level.INFO, "a node has gone or a letter was lost: what is in memory is read anew");
            missed.fire(new NewsMissed());
        }
    }

    private void sayWhetherApart(List<NodeRoll.Entry> up) {
        boolean now = post.contacts() <= up.size();
        if (now && !apart) {
            LOG.log(Level.WARNING, "not all nodes are in contact; up are, beside this one: {0}", up);
        }
        apart = now;
    }

    private static Predicate<NodeRoll.Entry> silent(Duration limit) {
        return node -> node.silent().compareTo(limit) > 0;
    }
}
