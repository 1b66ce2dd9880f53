package org.parley.im.control.stream;

import java.util.concurrent.CompletionStage;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.parley.im.Origin;
import org.parley.im.control.session.Delivery;
import org.parley.im.control.session.PresenceState;
import org.parley.im.control.session.Resource;
import org.parley.im.control.xml.Element;
import org.parley.session.SessionId;

/** The resource at the end of one stream. */
final class BoundResource implements Resource {
    private final ClientStream stream;
    private final EntityFullJid address;
    private final Person person;
    private volatile PresenceState presence = PresenceState.UNAVAILABLE;
    private volatile boolean interested;

    BoundResource(ClientStream stream, Person person, EntityFullJid address) {
        this.stream = stream;
        this.person = person;
        this.address = address;
    }

    @Override
    public EntityFullJid address() {
        return address;
    }

    @Override
    public EntityBareJid account() {
        return person.account();
    }

    @Override
    public SessionId session() {
        return person.session();
    }

    @Override
    public Origin origin() {
        return stream.origin();
    }

    @Override
    public void send(Element stanza) {
        stream.stanza(stanza);
    }

    @Override
    public void deliver(Delivery delivery) {
        stream.deliver(delivery);
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
    public void close(StreamError reason) {
        stream.end(new StreamFailure(reason, null));
    }

    Person person() {
        return person;
    }

    /** Completes when everybody has been told that it left. */
    CompletionStage<Void> whenLeft() {
        return stream.left();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
