package org.parley.im.control.posting;

import org.jxmpp.jid.Jid;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.im.control.xml.Element;

/** The words of <a href="https://xmpp.org/extensions/xep-0060.html">XEP-0060</a> that several classes use. */
final class Pubsub {
    static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    static final String EVENT = PUBSUB + "#event";
    static final String NODE = "urn:xmpp:microblog:0";
    private static final String ERRORS = PUBSUB + "#errors";

    private Pubsub() {}

    static boolean member(Resource requester, Jid website) {
        return requester.account().getDomain().equals(website.getDomain());
    }

    static void requireMember(Resource requester, Jid website) {
        if (!member(requester, website)) {
            throw StanzaError.FORBIDDEN.refused("Only members of the website read its postings.");
        }
    }

    /** Refuses a request that names another node, or none. */
    static void requireNode(Element request) {
        var node = request.attribute("node");
        if (node == null) {
            throw refusal(StanzaError.BAD_REQUEST, "nodeid-required");
        }
        if (!node.equals(NODE)) {
            throw StanzaError.ITEM_NOT_FOUND.refused("There is no such node.");
        }
    }

    static StanzaRefused refusal(StanzaError error, String condition) {
        return error.refused().with(Element.named(condition, ERRORS).build());
    }

    static StanzaRefused unsupported(String feature) {
        return StanzaError.FEATURE_NOT_IMPLEMENTED
                .refused()
                .with(Element.named("unsupported", ERRORS)
                        .attribute("feature", feature)
                        .build());
    }
}
