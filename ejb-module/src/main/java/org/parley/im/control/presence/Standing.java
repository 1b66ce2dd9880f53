package org.parley.im.control.presence;

import java.util.HashSet;
import java.util.Set;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/**
 * What one connected resource has told beyond its roster. Its monitor is held while the resource's presence changes and
 * while anything about it is sent, so that nobody hears an older presence after a newer one.
 */
final class Standing {
    private final Set<Jid> directed = new HashSet<>();
    private boolean noticed = true;

    /** The addresses that got directed presence and will get the unavailable (RFC 6121 section 4.6). */
    Set<Jid> directed() {
        return directed;
    }

    boolean directedTo(BareJid account) {
        return directed.stream().anyMatch(address -> address.asBareJid().equals(account));
    }

    /** Remembers that the person is to be told something as soon as the client shows itself. */
    void owe() {
        noticed = false;
    }

    /** @return whether something was owed; then it is not any more */
    boolean settle() {
        var owed = !noticed;
        noticed = true;
        return owed;
    }
}
