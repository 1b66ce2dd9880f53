package org.parley.im.control.stream;

import org.jxmpp.jid.EntityBareJid;
import org.parley.session.SessionId;

/** Who has signed in on a stream. */
record Person(EntityBareJid account, SessionId session) {}
