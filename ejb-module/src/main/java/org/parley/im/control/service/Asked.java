package org.parley.im.control.service;

import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;

/** What kind of request a handler was asked to serve. */
final class Asked {
    private Asked() {}

    static boolean isGet(Stanza request) {
        return request.type().equals("get");
    }

    /** Refuses a {@code set} for what can only be read. */
    static void get(Stanza request) {
        if (!isGet(request)) {
            throw StanzaError.NOT_ALLOWED.refused("This can only be read.");
        }
    }
}
