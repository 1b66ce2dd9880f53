package org.parley.im;

/**
 * What carries one stream: a WebSocket today, a socket tomorrow. Frames are whole XML documents (RFC 7395). All
 * methods may be called from any thread, none of them blocks.
 */
public interface StreamTransport {

    /**
     * Sends one frame. The stream sends the next one only after {@code written} has run, so the transport needs no
     * queue of its own.
     *
     * @param written told {@code true} when the frame has been handed to the operating system, {@code false} when the
     *     connection is gone
     */
    void send(String frame, Written written);

    /** Asks the far end's transport for a sign of life that carries {@code number} back (a WebSocket ping). */
    void probe(long number);

    /**
     * Longer frames than this will be refused from now on. Of such a frame the transport need not collect more than
     * shows that it is too long.
     */
    void expect(int characters);

    /** Stops reading from the peer until {@link #resume()}: the way a bounded inbound queue pushes back. */
    void pause();

    void resume();

    /** Closes the connection in order; what was sent before still goes out. */
    void close();

    /** Ends the connection at once, for a peer that does not answer any more. */
    void cut();

    /** Told once for each frame. */
    @FunctionalInterface
    interface Written {
        void done(boolean delivered);
    }
}
