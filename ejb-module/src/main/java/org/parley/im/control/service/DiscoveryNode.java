package org.parley.im.control.service;

import java.util.Set;
import org.jxmpp.jid.Jid;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler.Target;
import org.parley.im.control.xml.Element;

/** A node that service discovery lists under a domain and answers for; found by CDI. */
public interface DiscoveryNode {
    String node();

    /** What a person reads in a list of nodes. */
    String title();

    Set<Target> targets();

    boolean visible(Resource requester, Jid domain);

    /** The disco#info answer; refuses those to whom the node is not visible. */
    Element info(Resource requester, Jid domain);

    /** The disco#items answer. */
    Element items(Resource requester, Jid domain, Element query);
}
