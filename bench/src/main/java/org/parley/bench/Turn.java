package org.parley.bench;

import java.io.IOException;

/** A unit of work whose time is taken: mostly one {@link Request}, sometimes several that hang together. */
interface Turn {
    /** @return the last answer */
    Answer play(Wire wire) throws IOException;
}
