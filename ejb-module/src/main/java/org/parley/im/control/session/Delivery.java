package org.parley.im.control.session;

/** A message on its way to one client. */
public interface Delivery {

    /** The stanza as a frame. */
    String frame();

    /**
     * The client has it: it acknowledged it (XEP-0198) or its transport answered a probe sent later. Called in the order
     * of delivery, from any thread.
     */
    void confirmed();

    /** The stream ended before that; it may or may not have arrived. */
    void abandoned();
}
