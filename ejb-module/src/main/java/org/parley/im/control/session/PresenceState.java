package org.parley.im.control.session;

import org.parley.im.control.xml.Element;

/**
 * A resource's own presence as last broadcast (RFC 6121 section 4).
 *
 * @param stanza the last available presence, {@code null} while unavailable
 */
public record PresenceState(Element stanza, int priority) {
    public static final PresenceState UNAVAILABLE = new PresenceState(null, 0);

    public boolean available() {
        return stanza != null;
    }
}
