package org.parley.im;

import jakarta.enterprise.context.ApplicationScoped;

/** Where transports get their streams. */
@ApplicationScoped
public class XmppStreams {

    /**
     * A stream for a connection that has just been made. One too many is closed at once, so the caller need not care.
     * Never blocks.
     */
    public XmppStream open(Origin origin, StreamTransport transport) {
        throw new IllegalStateException("no streams yet");
    }
}
