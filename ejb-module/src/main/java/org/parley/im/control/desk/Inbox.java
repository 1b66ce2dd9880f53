package org.parley.im.control.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.parley.im.Letter;
import org.parley.im.control.flow.Lane;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.im.control.xml.Element;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Problem;

/**
 * What people write to services. The keeper of an address may wait for somebody else's server, so it works on threads that
 * do nothing else, for one person and one address one letter after the other. Nothing is kept: a letter that cannot be
 * handed over now comes back as an error.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = Inbox.THREADS, maxAsync = 48)
public class Inbox {
    static final String THREADS = "java:app/concurrent/ParleyServices";

    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());
    private static final int WAITING = 20;
    private static final String RECEIPTS = "urn:xmpp:receipts";
    private static final String QUICK_RESPONSE = "urn:xmpp:tmp:quick-response";

    private record Correspondence(EntityBareJid person, BareJid service) {}

    /** Confined to the map's atomic operations, but for the lane. */
    private static final class Line {
        private final Lane lane = new Lane();
        private int waiting;
    }

    private final Map<Correspondence, Line> lines = new ConcurrentHashMap<>();

    @Inject
    ServiceDomains services;

    @Resource(lookup = THREADS)
    ManagedExecutorService threads;

    /** Never blocks; whatever goes wrong, the sender is told. */
    public void take(org.parley.im.control.session.Resource sender, Stanza message) {
        var letter = letter(sender, message);
        if (letter.isEmpty()) {
            return;
        }
        var correspondence = new Correspondence(sender.account(), message.to().asBareJid());
        var line = enter(correspondence);
        if (line.isEmpty()) {
            refuse(sender, message, StanzaError.RESOURCE_CONSTRAINT.refused("Wait until the service has answered."));
            return;
        }
        line.get().lane.submit(done -> {
            Runnable finish = () -> {
                leave(correspondence);
                done.run();
            };
            try {
                executor().execute(() -> {
                    try {
                        handOver(sender, message, letter.get());
                    } finally {
                        finish.run();
                    }
                });
            } catch (RejectedExecutionException stopping) {
                refuse(sender, message, StanzaError.RESOURCE_CONSTRAINT.refused());
                finish.run();
            }
        });
    }

    /** Tests put their own in place. */
    Executor executor() {
        return threads;
    }

    /** Only what says something, or presses something, is a letter. */
    private static Optional<Letter> letter(org.parley.im.control.session.Resource sender, Stanza message) {
        var text = message.element().child("body", Namespaces.CLIENT).map(Element::text);
        var pressed = message.element().child("action-selected", QUICK_RESPONSE).map(action -> action.attribute("id"));
        if (message.isError() || text.isEmpty() && pressed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Letter(
                message.to().getLocalpartOrNull().toString(),
                sender.account().toString(),
                message.id(),
                text.orElse(null),
                pressed.orElse(null)));
    }

    private Optional<Line> enter(Correspondence correspondence) {
        var entered = new Line[1];
        lines.compute(correspondence, (key, present) -> {
            var line = present == null ? new Line() : present;
            if (line.waiting < WAITING) {
                line.waiting++;
                entered[0] = line;
            }
            return line;
        });
        return Optional.ofNullable(entered[0]);
    }

    private void leave(Correspondence correspondence) {
        lines.computeIfPresent(correspondence, (key, line) -> --line.waiting == 0 ? null : line);
    }

    private void handOver(org.parley.im.control.session.Resource sender, Stanza message, Letter letter) {
        var id = CorrelationId.fresh();
        var scope = CorrelationId.bind(id);
        try {
            if (services.profile(message.to(), sender.account()).isEmpty()) {
                throw StanzaError.ITEM_NOT_FOUND.refused("There is no such service.");
            }
            services.keeper(message.to().getDomain()).orElseThrow().take(letter);
            confirm(sender, message);
        } catch (StanzaRefused refused) {
            refuse(sender, message, refused);
        } catch (Problem problem) {
            refuse(sender, message, StanzaError.of(problem));
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.ERROR, "a letter to " + message.to() + " failed, request " + id, unexpected);
            refuse(
                    sender,
                    message,
                    StanzaError.INTERNAL_SERVER_ERROR.refused(
                            "The server could not do this. Request " + id + " is in its log."));
        } finally {
            scope.close();
        }
    }

    /** Says that it arrived to whoever wants to know (<a href="https://xmpp.org/extensions/xep-0184.html">XEP-0184</a>). */
    private static void confirm(org.parley.im.control.session.Resource sender, Stanza message) {
        if (message.element().has("request", RECEIPTS) && message.id() != null) {
            sender.send(Element.named("message", Namespaces.CLIENT)
                    .attribute("from", message.to().asBareJid())
                    .attribute("to", sender.address())
                    .child(Element.named("received", RECEIPTS)
                            .attribute("id", message.id())
                            .build())
                    .build());
        }
    }

    private static void refuse(org.parley.im.control.session.Resource sender, Stanza message, StanzaRefused reason) {
        sender.send(message.error(reason));
    }
}
