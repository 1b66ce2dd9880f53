package org.parley.cluster;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parley.cluster.control.Post;
import org.parley.cluster.control.RollCall;

/** The other nodes, for those who have something to tell them. */
@ApplicationScoped
public class Nodes {
    @Inject
    Post post;

    @Inject
    RollCall roll;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /**
     * Tells it to every other node if the transaction in hand commits, all that one transaction tells in one letter;
     * without a transaction, now. Whoever commits goes on when the others have observed it ({@link Heard}) or, should one
     * of them not answer, a few seconds later.
     */
    public void tell(String topic, String text) {
        if (!post.hasReaders()) {
            return;
        }
        var line = topic + ' ' + text.replace('\n', ' ');
        if (transaction.getTransactionKey() == null) {
            post.send(List.of(line));
        } else {
            draft().lines.add(line);
        }
    }

    private Draft draft() {
        var draft = (Draft) transaction.getResource(Draft.class);
        if (draft == null) {
            draft = new Draft();
            transaction.putResource(Draft.class, draft);
            transaction.registerInterposedSynchronization(draft);
        }
        return draft;
    }

    private final class Draft implements Synchronization {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // until then nobody is to hear of it
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                post.send(lines);
            }
        }
    }

    /**
     * Whether this node knows that it has missed nothing until a moment ago. If not, what another node can revoke must be
     * asked of the database. Costs a look at the clock.
     */
    public boolean inTouch() {
        return roll.inTouch();
    }

    /** The start of this node that everything which ends with it belongs to. */
    public UUID self() {
        return post.self();
    }

    /** This node and all others that are up, or were a minute ago. */
    public Set<UUID> up() {
        return roll.up();
    }
}
