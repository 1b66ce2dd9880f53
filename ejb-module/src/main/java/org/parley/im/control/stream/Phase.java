package org.parley.im.control.stream;

import org.parley.im.control.xml.Element;

/**
 * What a stream understands at one point of its life: {@link Opening}, {@link Authentication}, {@link Opening} again,
 * {@link Binding}, {@link Established}. Called for one element after the other, never for two at once.
 */
interface Phase {

    /** Speaks first where the server does. */
    default void begin() {}

    /**
     * @param done runs exactly once, when the next element may come; not when a failure is thrown
     * @throws StreamFailure to end the stream
     */
    void received(Element element, Runnable done);

    /** The stream has ended here; nothing will be received any more. */
    default void left(String reason, Runnable done) {
        done.run();
    }

    /** Whether we have answered the peer's opening, so that what we send stands inside a stream. */
    boolean opened();

    /** Whether we know who it is. */
    boolean signedIn();

    default boolean established() {
        return false;
    }
}
