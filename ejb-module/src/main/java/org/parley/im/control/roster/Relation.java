package org.parley.im.control.roster;

import org.parley.im.entity.Subscription;

/**
 * What one side's roster says of the other.
 *
 * @param listed whether there is an item; a request alone makes none
 * @param approved whether a coming request of the contact is granted already
 * @param bySite whether the owner sees the contact anyway, because the website lists it
 */
public record Relation(SubscriptionState state, boolean listed, boolean approved, boolean bySite) {
    public static final Relation NONE = new Relation(SubscriptionState.START, false, false, false);

    Subscription subscription() {
        return state.subscription();
    }

    Relation in(SubscriptionState next) {
        return new Relation(next, listed, approved, bySite);
    }

    Relation asListed() {
        return new Relation(state, true, approved, bySite);
    }

    Relation withApproval(boolean wanted) {
        return new Relation(state, listed, wanted, bySite);
    }
}
