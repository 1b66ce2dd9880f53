package org.parley.im;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.desk.Outbox;
import org.parley.im.control.stanza.StanzaError;

/** Lets services write to people, by the same durable log as everybody. */
@ApplicationScoped
public class ServiceMessages {
    private static final long PATIENCE_SECONDS = 10;

    /** What became of a message. */
    public enum Fate {
        /** It survives any crash, and is with the person or waits for them. */
        KEPT,
        /** There is no such person, or they have blocked the address. */
        REFUSED,
        /** Too much waits already; later there may be room. */
        NO_ROOM
    }

    @Inject
    Outbox outbox;

    /**
     * Blocks until the message is kept; call it outside of transactions.
     *
     * @param keeper whose address it is
     * @param name the local part of that address
     * @param to a bare JID
     */
    public Fate send(AddressKeeper keeper, String name, String to, ServiceMessage message) {
        var recipient = JidCreate.entityBareFromOrThrowUnchecked(to);
        try {
            var refusal = outbox.send(keeper, name, recipient, message).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return refusal.map(ServiceMessages::fate).orElse(Fate.KEPT);
        } catch (TimeoutException late) {
            return Fate.NO_ROOM;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Fate.NO_ROOM;
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private static Fate fate(StanzaError refusal) {
        return refusal == StanzaError.RESOURCE_CONSTRAINT ? Fate.NO_ROOM : Fate.REFUSED;
    }
}
