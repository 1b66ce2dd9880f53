package org.parley.im.control.stream;

import org.jxmpp.jid.EntityBareJid;
import org.parley.im.control.signin.Grounds;
import org.parley.session.SessionId;

/**
 * Who has signed in on a stream.
 *
 * @param grounds what the sign-in rests on, or null when it stands for itself
 */
record Person(EntityBareJid account, SessionId session, Grounds grounds) {}
