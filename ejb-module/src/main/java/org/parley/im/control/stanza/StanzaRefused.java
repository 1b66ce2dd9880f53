package org.parley.im.control.stanza;

import jakarta.ejb.ApplicationException;
import org.parley.im.control.xml.Element;

/**
 * A stanza cannot be served; the dispatcher answers the sender with the error. Carries no stack trace. Passes through
 * the EJB container as it is and undoes what its transaction did.
 */
@ApplicationException(rollback = true)
public final class StanzaRefused extends RuntimeException {
    private final StanzaError error;

    StanzaRefused(StanzaError error, String text) {
        super(text, null, false, false);
        this.error = error;
    }

    public StanzaError error() {
        return error;
    }

    public Element toElement() {
        return error.toElement(getMessage());
    }
}
