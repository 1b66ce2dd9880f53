package org.parley.im.control.stream;

import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.im.control.xml.Element;

/**
 * A bound session. Messages are handed on at once and handled later; everything else waits until the client's earlier
 * messages have been handled, so the client's order is kept and an acknowledgement never counts ahead.
 */
final class Established implements Phase {
    private final ClientStream stream;
    private final BoundResource resource;
    private final StanzaGate gate;
    private final Acknowledgements acknowledgements = new Acknowledgements();

    Established(ClientStream stream, BoundResource resource) {
        this.stream = stream;
        this.resource = resource;
        this.gate = new StanzaGate(resource.address());
    }

    @Override
    public void received(Element element, Runnable done) {
        switch (element.namespace()) {
            case Namespaces.CLIENT -> stanza(gate.stamped(element), done);
            case StreamNames.ACKS -> acknowledgement(element, done);
            default -> throw new StreamFailure(StreamError.UNSUPPORTED_STANZA_TYPE, null);
        }
    }

    private void stanza(Stanza stanza, Runnable done) {
        var count = acknowledgements.count();
        try {
            StanzaGate.check(stanza);
        } catch (StanzaRefused refused) {
            afterMessages(
                    () -> {
                        if (!stanza.isAnswer()) {
                            resource.send(stanza.error(refused));
                        }
                        count.run();
                    },
                    done);
            return;
        }
        if (stanza.kind() == Stanza.Kind.MESSAGE) {
            stream.shared().messages().accept(resource, stanza, stream.held(count));
            done.run();
        } else {
            stream.shared().messages().barrier(resource, () -> stream.work(() -> route(stanza, count), done));
        }
    }

    private void route(Stanza stanza, Runnable count) {
        stream.shared().stanzas().accept(resource, stanza);
        count.run();
    }

    private void acknowledgement(Element element, Runnable done) {
        switch (element.name()) {
            case "r" -> {
                requireEnabled();
                afterMessages(() -> stream.control(acknowledgements.answer()), done);
            }
            case "a" -> {
                requireEnabled();
                stream.acknowledged(Acknowledgements.count(element));
                done.run();
            }
            case "enable" -> {
                if (acknowledgements.enable()) {
                    stream.beginAcknowledging(Acknowledgements.ENABLED);
                } else {
                    stream.control(Acknowledgements.failed("unexpected-request"));
                }
                done.run();
            }
            case "resume" -> {
                stream.control(Acknowledgements.failed("feature-not-implemented"));
                done.run();
            }
            default -> throw new StreamFailure(StreamError.UNSUPPORTED_STANZA_TYPE, null);
        }
    }

    private void requireEnabled() {
        if (!acknowledgements.enabled()) {
            throw new StreamFailure(StreamError.UNSUPPORTED_STANZA_TYPE, "Acknowledgements are not enabled.");
        }
    }

    private void afterMessages(Runnable action, Runnable done) {
        stream.shared().messages().barrier(resource, () -> {
            action.run();
            done.run();
        });
    }

    @Override
    public void left(String reason, Runnable done) {
        var binder = stream.shared().binder();
        binder.disconnect(resource);
        Runnable signOut = () -> stream.signOut(resource.person(), reason, done);
        stream.shared().messages().barrier(resource, () -> stream.work(() -> binder.leave(resource), signOut));
    }

    @Override
    public boolean opened() {
        return true;
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public boolean established() {
        return true;
    }
}
