package org.parley.im.control.blocking;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.cluster.Heard;
import org.parley.cluster.NewsMissed;
import org.parley.cluster.Nodes;
import org.parley.im.control.session.ResourceBound;
import org.parley.im.control.session.Resources;

/**
 * The blocklists in memory: always those of everyone connected, so that asking for one of them never blocks, and those of
 * others who were written to lately.
 */
@ApplicationScoped
public class Blocklists {
    private static final int MOST = 50_000;
    private static final String CHANGED = "im.blocklist-changed";

    private final Map<BareJid, Blocklist> lists = new ConcurrentHashMap<>();

    @Inject
    Nodes nodes;

    @Inject
    BlockingService service;

    @Inject
    Resources resources;

    /** May block for the database unless the owner is connected. */
    public Blocklist of(BareJid owner) {
        var list = lists.get(owner);
        return list == null ? read(owner) : list;
    }

    private Blocklist read(BareJid owner) {
        if (lists.size() >= MOST) {
            lists.keySet().removeIf(other -> resources.of(other).isEmpty());
        }
        return lists.computeIfAbsent(owner, service::list);
    }

    /** Whether the owner wants nothing to do with the other. With oneself and one's own server one always has. */
    public boolean blocks(BareJid owner, Jid other) {
        var own = other.getLocalpartOrNull() == null
                ? other.getDomain().equals(owner.getDomain())
                : other.asBareJid().equals(owner);
        return !own && of(owner).blocks(other);
    }

    /** Whether one of the two has blocked the other. */
    public boolean apart(Jid one, Jid other) {
        return blocks(one.asBareJid(), other) || blocks(other.asBareJid(), one);
    }

    /** To be called after the change has been committed. */
    public void changed(BareJid owner, Blocklist list) {
        lists.put(owner, list);
        nodes.tell(CHANGED, owner.toString());
    }

    void hear(@Observes @Heard(CHANGED) String owner) {
        readAgain(JidCreate.bareFromOrThrowUnchecked(owner));
    }

    void miss(@Observes NewsMissed news) {
        lists.keySet().forEach(this::readAgain);
    }

    private void readAgain(BareJid owner) {
        lists.computeIfPresent(owner, (known, list) -> resources.of(known).isEmpty() ? null : service.list(known));
    }

    void bound(@Observes @Priority(1) ResourceBound event) {
        of(event.resource().account());
    }
}
