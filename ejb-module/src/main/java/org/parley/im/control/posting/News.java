package org.parley.im.control.posting;

import org.jxmpp.jid.parts.Domainpart;
import org.parley.im.control.xml.Element;
import org.parley.website.PostingView;

/**
 * One line of an event: a posting as it is now, or its retraction.
 *
 * @param key tells versions of postings apart
 */
record News(String key, Element line) {

    static News of(Domainpart website, PostingView posting) {
        return new News(posting.updated() + " " + posting.id(), PostingItem.of(website, posting, Pubsub.EVENT));
    }

    static News retraction(String id) {
        var line = Element.named("retract", Pubsub.EVENT).attribute("id", id).build();
        return new News("retracted " + id, line);
    }
}
