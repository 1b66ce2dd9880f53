package org.parley.im.control.blocking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/** Blocklists of memory alone; at first nobody has blocked anybody. */
public final class FakeBlocklists extends Blocklists {
    private final Map<String, Blocklist> byOwner = new HashMap<>();

    /** From now on this is the owner's list. */
    public void set(String owner, String... addresses) {
        byOwner.put(
                owner,
                Blocklist.of(Arrays.stream(addresses)
                        .map(JidCreate::fromOrThrowUnchecked)
                        .toList()));
    }

    @Override
    public Blocklist of(BareJid owner) {
        return byOwner.getOrDefault(owner.toString(), Blocklist.EMPTY);
    }
}
