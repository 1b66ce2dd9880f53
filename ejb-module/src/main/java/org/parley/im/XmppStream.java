package org.parley.im;

/**
 * One XMPP stream seen from its transport: what came in, in order, one call at a time. Never blocks, so a transport
 * may call it from its I/O thread.
 */
public interface XmppStream {

    /** One whole frame. */
    void received(String frame);

    /** The far end's transport has answered the probe: everything sent before it has arrived there. */
    void probed(long number);

    /** The connection is gone, in order or not. */
    void disconnected();
}
