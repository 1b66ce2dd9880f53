package org.parley.im;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.im.control.stream.OpenStreams;

/** Where transports get their streams. */
@ApplicationScoped
public class XmppStreams {
    @Inject
    OpenStreams streams;

    /**
     * A stream for a connection that has just been made. One too many is closed at once, so the caller need not care.
     * Never blocks.
     */
    public XmppStream open(Origin origin, StreamTransport transport) {
        return streams.open(origin, transport);
    }

    /** The server stops: every stream is told so and ends. */
    public void stop() {
        streams.stop();
    }
}
