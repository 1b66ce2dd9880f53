package org.parley.im.control.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/**
 * Subscriptions to the node (XEP-0060 sections 6.1, 6.2 and 5.6). Every signed-in member hears of postings by events
 * anyway; who subscribes also gets a headline message for each new one.
 */
@ApplicationScoped
public class Headlines {
    @Inject
    HeadlineService service;

    Element subscribe(Resource requester, Element wanted) {
        Pubsub.requireNode(wanted);
        requireOwn(requester, wanted);
        service.subscribe(requester.account());
        return Element.named("pubsub", Pubsub.PUBSUB)
                .child(subscription(requester))
                .build();
    }

    void unsubscribe(Resource requester, Element wanted) {
        Pubsub.requireNode(wanted);
        requireOwn(requester, wanted);
        if (!service.unsubscribe(requester.account())) {
            throw Pubsub.refusal(StanzaError.UNEXPECTED_REQUEST, "not-subscribed");
        }
    }

    Element subscriptions(Resource requester, Element wanted) {
        if (wanted.attribute("node") != null) {
            Pubsub.requireNode(wanted);
        }
        var subscriptions = Element.named("subscriptions", Pubsub.PUBSUB);
        if (service.subscribed(requester.account())) {
            subscriptions.child(subscription(requester));
        }
        return Element.named("pubsub", Pubsub.PUBSUB)
                .child(subscriptions.build())
                .build();
    }

    private static Element subscription(Resource requester) {
        return Element.named("subscription", Pubsub.PUBSUB)
                .attribute("node", Pubsub.NODE)
                .attribute("jid", requester.account())
                .attribute("subscription", "subscribed")
                .build();
    }

    private static void requireOwn(Resource requester, Element wanted) {
        try {
            if (JidCreate.from(wanted.attribute("jid", "")).asBareJid().equals(requester.account())) {
                return;
            }
        } catch (XmppStringprepException malformed) {
            // refused below
        }
        throw Pubsub.refusal(StanzaError.BAD_REQUEST, "invalid-jid");
    }
}
