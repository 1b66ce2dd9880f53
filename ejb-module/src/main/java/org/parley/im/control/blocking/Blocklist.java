package org.parley.im.control.blocking;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/** The addresses that one account has blocked, in the order in which it did. */
public final class Blocklist {
    static final Blocklist EMPTY = new Blocklist(Set.of());

    private final Set<Jid> addresses;

    private Blocklist(Set<Jid> addresses) {
        this.addresses = addresses;
    }

    static Blocklist of(Collection<? extends Jid> addresses) {
        return addresses.isEmpty() ? EMPTY : new Blocklist(new LinkedHashSet<>(addresses));
    }

    public Collection<Jid> addresses() {
        return addresses;
    }

    /** The four ways in which an address may stand on the list, XEP-0191 section 6. */
    public boolean blocks(Jid other) {
        return !addresses.isEmpty()
                && (addresses.contains(other)
                        || addresses.contains(other.asBareJid())
                        || addresses.contains(other.asDomainBareJid())
                        || other.hasResource()
                                && addresses.contains(
                                        JidCreate.domainFullFrom(other.getDomain(), other.getResourceOrThrow())));
    }
}
