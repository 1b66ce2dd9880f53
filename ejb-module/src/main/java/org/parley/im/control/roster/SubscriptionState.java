package org.parley.im.control.roster;

import static org.parley.im.entity.Subscription.BOTH;
import static org.parley.im.entity.Subscription.FROM;
import static org.parley.im.entity.Subscription.NONE;
import static org.parley.im.entity.Subscription.TO;

import org.parley.im.entity.Subscription;

/**
 * The nine states of a subscription, seen from one side, and how presence stanzas change them: RFC 6121 appendix A as
 * code. Pre-approval is no state; {@link Exchange} adds it.
 *
 * @param asking "Pending Out": the owner asked the contact and waits
 * @param asked "Pending In": the contact asked the owner and waits
 */
public record SubscriptionState(Subscription subscription, boolean asking, boolean asked) {
    public static final SubscriptionState START = new SubscriptionState(NONE, false, false);

    public SubscriptionState {
        if (asking && subscription.to() || asked && subscription.from()) {
            throw new IllegalArgumentException("nobody waits for what is granted");
        }
    }

    /**
     * @param passes whether the stanza goes on: outbound to the contact's server, inbound to the owner's clients
     */
    public record Step(SubscriptionState next, boolean passes) {}

    private boolean to() {
        return subscription.to();
    }

    private boolean from() {
        return subscription.from();
    }

    private static SubscriptionState of(boolean to, boolean asking, boolean from, boolean asked) {
        return new SubscriptionState(Subscription.of(to, from), asking, asked);
    }

    /** The owner sends; tables A.2.1 to A.2.4. */
    public Step sends(Action action) {
        return switch (action) {
            case SUBSCRIBE -> new Step(of(to(), !to(), from(), asked), true);
            case UNSUBSCRIBE -> new Step(of(false, false, from(), asked), true);
            case SUBSCRIBED -> new Step(of(to(), asking, from() || asked, false), asked);
            case UNSUBSCRIBED -> new Step(of(to(), asking, false, false), asked || from());
        };
    }

    /** The contact's stanza arrives; tables A.3.1 to A.3.4. It passes exactly when it changes something. */
    public Step receives(Action action) {
        var next =
                switch (action) {
                    case SUBSCRIBE -> of(to(), asking, from(), !from());
                    case UNSUBSCRIBE -> of(to(), asking, false, false);
                    case SUBSCRIBED -> of(to() || asking, false, from(), asked);
                    case UNSUBSCRIBED -> of(false, false, from(), asked);
                };
        return new Step(next, !next.equals(this));
    }

    /** The contact's request is granted without asking the owner (RFC 6121 section 3.4). */
    public SubscriptionState granting() {
        return of(to(), asking, true, false);
    }

    /** The name that appendix A uses. */
    @Override
    public String toString() {
        var name = subscription == BOTH ? "Both" : subscription == TO ? "To" : subscription == FROM ? "From" : "None";
        var pending = asking && asked ? "Out+In" : asking ? "Out" : asked ? "In" : "";
        return pending.isEmpty() ? name : name + " + Pending " + pending;
    }
}
