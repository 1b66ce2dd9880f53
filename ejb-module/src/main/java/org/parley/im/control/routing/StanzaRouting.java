package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.im.control.presence.PresenceRouting;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Problem;

/**
 * The way of presence and IQ stanzas. Runs on a worker thread in the order of the sender's stanzas; may block for the
 * database. Answers every refusal itself, so nothing is thrown but bugs.
 */
@ApplicationScoped
public class StanzaRouting {
    private static final System.Logger LOG = System.getLogger(StanzaRouting.class.getName());

    @Inject
    IqRouting iqs;

    @Inject
    PresenceRouting presences;

    public void accept(Resource sender, Stanza stanza) {
        try {
            switch (stanza.kind()) {
                case IQ -> iqs.accept(sender, stanza);
                case PRESENCE -> presences.accept(sender, stanza);
                case MESSAGE -> throw new IllegalArgumentException("messages go through MessageRouting");
            }
        } catch (StanzaRefused refused) {
            answer(sender, stanza, refused);
        } catch (Problem problem) {
            answer(sender, stanza, StanzaError.of(problem));
        } catch (RuntimeException unexpected) {
            var id = CorrelationId.current();
            LOG.log(System.Logger.Level.ERROR, "stanza of " + sender.address() + " failed, request " + id, unexpected);
            answer(
                    sender,
                    stanza,
                    StanzaError.INTERNAL_SERVER_ERROR.refused(
                            "The server could not do this. Request " + id + " is in its log."));
        }
    }

    private void answer(Resource sender, Stanza stanza, StanzaRefused refusal) {
        if (!stanza.isAnswer()) {
            sender.send(stanza.error(refusal));
        }
    }
}
