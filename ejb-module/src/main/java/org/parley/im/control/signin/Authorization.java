package org.parley.im.control.signin;

import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;

/** Nobody may act as somebody else (RFC 6120 section 6.3.8). */
final class Authorization {
    private Authorization() {}

    /** Whether an authorization identity, left out or given, is the identity itself. */
    static boolean isOf(String authorizationId, EntityBareJid identity) {
        return authorizationId.isEmpty() || identity.equals(JidCreate.bareFromOrNull(authorizationId));
    }
}
