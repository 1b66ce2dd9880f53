package org.parley.im.control.blocking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.ImSettings;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.entity.BlockedAddress;
import org.parley.im.entity.BlockedAddresses;
import org.parley.kernel.Ids;

/** The transactions on blocklists. */
@Stateless
public class BlockingService {
    @Inject
    BlockedAddresses blocked;

    @Inject
    ImSettings settings;

    @Inject
    Ids ids;

    public Blocklist list(BareJid owner) {
        return Blocklist.of(blocked.of(owner.toString()).stream()
                .map(row -> JidCreate.fromOrThrowUnchecked(row.address()))
                .toList());
    }

    /** @return the list as it is then */
    public Blocklist block(BareJid owner, Collection<Jid> addresses) {
        var known = byAddress(owner);
        for (var address : addresses) {
            var text = address.toString();
            if (!known.containsKey(text)) {
                var added = new BlockedAddress(ids.next(), owner.toString(), text);
                known.put(text, added);
                blocked.add(added);
            }
        }
        if (known.size() > settings.rosters().blocked()) {
            throw StanzaError.POLICY_VIOLATION.refused(
                    "At most " + settings.rosters().blocked() + " addresses can be blocked.");
        }
        return list(owner);
    }

    /** @return the list as it is then; what was not on it is passed over */
    public Blocklist unblock(BareJid owner, Collection<Jid> addresses) {
        var known = byAddress(owner);
        addresses.stream()
                .map(address -> known.get(address.toString()))
                .filter(row -> row != null)
                .forEach(blocked::remove);
        return list(owner);
    }

    private Map<String, BlockedAddress> byAddress(BareJid owner) {
        return blocked.of(owner.toString()).stream()
                .collect(Collectors.toMap(
                        BlockedAddress::address, Function.identity(), (one, other) -> one, HashMap::new));
    }
}
