package org.parley.im.control.posting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.jxmpp.jid.BareJid;
import org.parley.im.entity.PostingSubscriber;
import org.parley.im.entity.PostingSubscribers;

/** Who wants a headline for each new posting. */
@Stateless
public class HeadlineService {
    @Inject
    PostingSubscribers subscribers;

    @Inject
    Clock clock;

    public boolean subscribed(BareJid member) {
        return subscribers.find(member.toString()).isPresent();
    }

    public void subscribe(BareJid member) {
        if (!subscribed(member)) {
            subscribers.add(
                    new PostingSubscriber(member.toString(), member.getDomain().toString(), clock.instant()));
        }
    }

    /** @return whether there was a subscription to end */
    public boolean unsubscribe(BareJid member) {
        var subscriber = subscribers.find(member.toString());
        subscriber.ifPresent(subscribers::remove);
        return subscriber.isPresent();
    }

    /** The bare JIDs of the website's subscribers. */
    public Set<String> subscribers(String domain) {
        return Set.copyOf(subscribers.of(domain));
    }
}
