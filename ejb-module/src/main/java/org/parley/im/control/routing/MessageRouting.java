package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jxmpp.jid.Jid;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.desk.Inbox;
import org.parley.im.control.log.Append;
import org.parley.im.control.log.MessageLog;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.im.entity.MessageStore;
import org.parley.kernel.Ids;

/**
 * The way of a message: accepted into the durable log, and only then routed (RFC 6121 section 8.5) and acknowledged.
 * The hot path; nothing here blocks, so a stream calls it from its transport's thread. What is not stored takes the same
 * queue, so that everything of one sender keeps its order. docs/protocols/im.md has the whole table.
 */
@ApplicationScoped
public class MessageRouting {
    @Inject
    MessageLog log;

    @Inject
    Router router;

    @Inject
    Domains domains;

    @Inject
    Blocklists blocklists;

    @Inject
    Inbox services;

    @Inject
    Clock clock;

    /**
     * @param handled runs once when the message is durable and routed, or has been answered with an error; for one
     *     sender in the order of the calls. It runs on the log's thread, so it must not block
     */
    public void accept(Resource sender, Stanza message, Runnable handled) {
        var posting = Posting.of(sender, message, handled);
        if (!posting.mayPass(domains)) {
            refuse(posting, posting.refusal(domains).refused());
            return;
        }
        if (blocklists.blocks(sender.account(), posting.to())) {
            refuse(posting, StanzaError.blocked());
            return;
        }
        if (domains.isService(posting.to().getDomain())) {
            log.turn(() -> handOver(posting));
            return;
        }
        switch (wayOf(posting.type(), posting.to())) {
            case CONVERSE -> converse(posting);
            case SHOW -> log.turn(() -> show(posting));
            case REFUSE -> refuse(posting, StanzaError.SERVICE_UNAVAILABLE.refused());
            case DROP -> log.turn(posting::routed);
        }
    }

    /** Runs the action after everything this sender's earlier messages caused, on the log's thread. */
    public void barrier(Resource sender, Runnable action) {
        log.turn(action);
    }

    private MessageType.Way wayOf(MessageType type, Jid to) {
        if (!to.hasResource()) {
            return type.toAccount();
        }
        return router.exactly(to).isPresent() ? type.toConnectedResource() : type.toAbsentResource();
    }

    private void converse(Posting posting) {
        var keeping = Keeping.of(posting.message().element());
        if (keeping == Keeping.NOT) {
            log.turn(() -> show(posting));
            return;
        }
        var chance = ThreadLocalRandom.current();
        var archiveId = Ids.at(clock.millis(), chance.nextLong(), chance.nextLong());
        var frame = ArchiveId.mark(posting.outgoing(), archiveId, posting.to().asBareJid())
                .build()
                .toXml();
        if (frame.length() > MessageStore.LONGEST_STANZA) {
            refuse(posting, StanzaError.POLICY_VIOLATION.refused());
            return;
        }
        var archived = keeping == Keeping.ARCHIVED;
        var append = new Append(posting.sender().address(), posting.to(), archiveId, archived, frame, posting);
        if (!log.append(append)) {
            refuse(posting, StanzaError.RESOURCE_CONSTRAINT.refused());
        }
    }

    /** Handled as soon as it waits for the service; only its order is kept, not the message. */
    private void handOver(Posting posting) {
        services.take(posting.sender(), posting.message());
        posting.routed();
    }

    private void show(Posting posting) {
        var reached = router.reached(posting.to());
        if (!reached.isEmpty()
                && blocklists.blocks(posting.to().asBareJid(), posting.sender().address())) {
            reached = List.of();
        }
        if (reached.isEmpty()
                && posting.type().conversation()
                && Keeping.saysSomething(posting.message().element())) {
            posting.refused(StanzaError.SERVICE_UNAVAILABLE);
            return;
        }
        if (!reached.isEmpty()) {
            var stanza = posting.outgoing().build();
            reached.forEach(resource -> resource.send(stanza));
        }
        posting.routed();
    }

    private void refuse(Posting posting, StanzaRefused reason) {
        log.turn(() -> posting.refused(reason));
    }
}
