package org.parley.im.control.presence;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.parley.im.control.session.Resource;

/**
 * What one connected resource has told beyond its roster. Its monitor is held while the resource's presence changes and
 * while anything about it is sent, so that nobody hears an older presence after a newer one.
 */
final class Standing {
    private final Set<Jid> directed = new HashSet<>();
    private final Set<Resource> heard = ConcurrentHashMap.newKeySet();
    private volatile boolean greeted;
    private boolean noticed = true;

    /** The addresses that got directed presence and will get the unavailable (RFC 6121 section 4.6). */
    Set<Jid> directed() {
        return directed;
    }

    boolean directedTo(BareJid account) {
        return directed.stream().anyMatch(address -> address.asBareJid().equals(account));
    }

    /** Somebody's presence is on its way to this client; told under the monitor of that somebody. */
    void hears(Resource subject) {
        if (!greeted) {
            heard.add(subject);
        }
    }

    /** Whether the client has been sent the presence of this one before it is greeted with everybody's. */
    boolean heard(Resource subject) {
        return heard.contains(subject);
    }

    /** The client knows everybody's presence; from now on it hears of changes only. */
    void greeted() {
        greeted = true;
        heard.clear();
    }

    /** The client shows itself to nobody any more, and is greeted anew when it does. */
    void left() {
        greeted = false;
        heard.clear();
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
