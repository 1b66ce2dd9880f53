package org.parley.im.control.session;

import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.parley.im.Origin;
import org.parley.im.control.stream.StreamError;
import org.parley.im.control.xml.Element;
import org.parley.session.SessionId;

/**
 * A connected resource (RFC 6120 section 7): the way from the router to one client. Nothing here blocks. What is sent
 * goes out in the order of the calls through one bounded queue; a client too slow for it is closed with a named
 * reason and costs nobody else anything.
 */
public interface Resource {
    EntityFullJid address();

    EntityBareJid account();

    SessionId session();

    Origin origin();

    void send(Element stanza);

    /** Sends a message whose arrival matters; exactly one of the delivery's two callbacks follows. */
    void deliver(Delivery delivery);

    PresenceState presence();

    void presence(PresenceState presence);

    /** Whether it asked for its roster and so gets roster pushes (RFC 6121 section 2.2). */
    boolean interested();

    void becomeInterested();

    void close(StreamError reason);
}
