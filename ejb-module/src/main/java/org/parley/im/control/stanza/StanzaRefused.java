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
    private final Element detail;

    StanzaRefused(StanzaError error, String text) {
        this(error, text, null);
    }

    private StanzaRefused(StanzaError error, String text, Element detail) {
        super(text, null, false, false);
        this.error = error;
        this.detail = detail;
    }

    /** The same with a condition that an extension defines (RFC 6120 section 8.3.4). */
    public StanzaRefused with(Element condition) {
        return new StanzaRefused(error, getMessage(), condition);
    }

    public StanzaError error() {
        return error;
    }

    public Element toElement() {
        var element = error.toElement(getMessage());
        return detail == null ? element : element.copy().child(detail).build();
    }
}
