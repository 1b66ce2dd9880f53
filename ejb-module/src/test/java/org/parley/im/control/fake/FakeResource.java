package org.parley.im.control.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.Origin;
import org.parley.im.control.session.Delivery;
import org.parley.im.control.session.PresenceState;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stream.StreamError;
import org.parley.im.control.xml.Element;
import org.parley.session.SessionId;

/** A connected client that remembers what it got. */
public final class FakeResource implements Resource {
    private final EntityFullJid address;
    private final List<Element> received = new ArrayList<>();
    private final List<String> delivered = new ArrayList<>();
    private final Deque<Delivery> unconfirmed = new ArrayDeque<>();
    private boolean ended;
    private PresenceState presence = PresenceState.UNAVAILABLE;
    private boolean interested;

    public FakeResource(String fullJid) {
        address = JidCreate.entityFullFromOrThrowUnchecked(fullJid);
    }

    /** What arrived since the last look, as text. */
    public List<String> received() {
        var since = received.stream().map(Element::toXml).toList();
        received.clear();
        return since;
    }

    /** The messages delivered since the last look, as frames. */
    public List<String> delivered() {
        var since = List.copyOf(delivered);
        delivered.clear();
        return since;
    }

    /** Confirms the oldest unconfirmed messages. */
    public void confirm(int count) {
        for (int i = 0; i < count; i++) {
            unconfirmed.remove().confirmed();
        }
    }

    public void confirmAll() {
        confirm(unconfirmed.size());
    }

    /** The stream ends: what is unconfirmed and what comes now is given back. */
    public void end() {
        ended = true;
        presence = PresenceState.UNAVAILABLE;
        while (!unconfirmed.isEmpty()) {
            unconfirmed.remove().abandoned();
        }
    }

    public FakeResource available(int priority) {
        presence = new PresenceState(Xml.element("<presence xmlns='jabber:client' from='" + address + "'/>"), priority);
        return this;
    }

    /** The stanza as if this client had sent it. */
    public Stanza says(String xml) {
        return Xml.stanza(address, xml);
    }

    @Override
    public EntityFullJid address() {
        return address;
    }

    @Override
    public EntityBareJid account() {
        return address.asEntityBareJid();
    }

    @Override
    public SessionId session() {
        return new SessionId(new UUID(0, 1));
    }

    @Override
    public Origin origin() {
        return new Origin("192.0.2.1", "test", true);
    }

    @Override
    public void send(Element stanza) {
        received.add(stanza);
    }

    @Override
    public void deliver(Delivery delivery) {
        if (ended) {
            delivery.abandoned();
        } else {
            delivered.add(delivery.frame());
            unconfirmed.add(delivery);
        }
    }

    @Override
    public PresenceState presence() {
        return presence;
    }

    @Override
    public void presence(PresenceState state) {
        presence = state;
    }

    @Override
    public boolean interested() {
        return interested;
    }

    @Override
    public void becomeInterested() {
        interested = true;
    }

    @Override
    public void close(StreamError reason) {}
}
