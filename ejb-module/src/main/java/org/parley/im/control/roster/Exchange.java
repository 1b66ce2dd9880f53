package org.parley.im.control.roster;

import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.roster.Effect.Hide;
import org.parley.im.control.roster.Effect.Push;
import org.parley.im.control.roster.Effect.Show;
import org.parley.im.control.roster.Effect.Tell;

/**
 * One subscription stanza between two accounts of this server: both sides of RFC 6121 section 3 at once, so that the
 * two rosters never disagree. Pure; the caller loads and stores the two relations.
 */
final class Exchange {
    private final BareJid user;
    private final BareJid contact;
    private final List<Effect> effects = new ArrayList<>();
    private Relation mine;
    private Relation theirs;

    /** @param mine what the user's roster says of the contact, {@code theirs} the reverse */
    Exchange(BareJid user, Relation mine, BareJid contact, Relation theirs) {
        this.user = user;
        this.mine = mine;
        this.contact = contact;
        this.theirs = theirs;
    }

    Relation mine() {
        return mine;
    }

    Relation theirs() {
        return theirs;
    }

    List<Effect> effects() {
        return effects;
    }

    /** The user sends the stanza. */
    Exchange send(Action action) {
        switch (action) {
            case SUBSCRIBE -> subscribe();
            case SUBSCRIBED -> subscribed();
            case UNSUBSCRIBE -> unsubscribe();
            case UNSUBSCRIBED -> unsubscribed();
        }
        return this;
    }

    private void subscribe() {
        if (mine.bySite()) {
            effects.add(new Tell(Action.SUBSCRIBED, contact, user));
            return;
        }
        mine(mine.in(mine.state().sends(Action.SUBSCRIBE).next()).asListed());
        if (theirs.approved() || theirs.subscription().from()) {
            grant();
            return;
        }
        var arrival = theirs.state().receives(Action.SUBSCRIBE);
        theirs = theirs.in(arrival.next());
        if (arrival.passes()) {
            effects.add(new Tell(Action.SUBSCRIBE, user, contact));
        }
    }

    /** The contact's server answers for it (RFC 6121 section 3.1.3). */
    private void grant() {
        theirs(theirs.in(theirs.state().granting()));
        var arrival = mine.state().receives(Action.SUBSCRIBED);
        if (arrival.passes()) {
            effects.add(new Tell(Action.SUBSCRIBED, contact, user));
            mine(mine.in(arrival.next()));
            effects.add(new Show(contact, user));
        }
    }

    private void subscribed() {
        var departure = mine.state().sends(Action.SUBSCRIBED);
        if (!departure.passes()) {
            if (!mine.subscription().from()) {
                mine(mine.asListed().withApproval(true));
            }
            return;
        }
        mine(mine.in(departure.next()).asListed());
        var arrival = theirs.state().receives(Action.SUBSCRIBED);
        if (arrival.passes()) {
            effects.add(new Tell(Action.SUBSCRIBED, user, contact));
            theirs(theirs.in(arrival.next()));
            effects.add(new Show(user, contact));
        }
    }

    private void unsubscribe() {
        var saw = mine.subscription().to();
        mine(mine.in(mine.state().sends(Action.UNSUBSCRIBE).next()));
        var arrival = theirs.state().receives(Action.UNSUBSCRIBE);
        if (arrival.passes()) {
            effects.add(new Tell(Action.UNSUBSCRIBE, user, contact));
            theirs(theirs.in(arrival.next()));
        }
        if (saw && !mine.bySite()) {
            effects.add(new Hide(contact, user));
        }
    }

    private void unsubscribed() {
        var departure = mine.state().sends(Action.UNSUBSCRIBED);
        mine(mine.in(departure.next()).withApproval(false));
        var arrival = theirs.state().receives(Action.UNSUBSCRIBED);
        if (!departure.passes() || !arrival.passes()) {
            return;
        }
        var saw = theirs.subscription().to();
        effects.add(new Tell(Action.UNSUBSCRIBED, user, contact));
        theirs(theirs.in(arrival.next()));
        if (saw && !theirs.bySite()) {
            effects.add(new Hide(user, contact));
        }
    }

    private void mine(Relation next) {
        if (shows(mine, next)) {
            effects.add(new Push(user, contact));
        }
        mine = next;
    }

    private void theirs(Relation next) {
        if (shows(theirs, next)) {
            effects.add(new Push(contact, user));
        }
        theirs = next;
    }

    /** Whether the roster looks different; a request that came in or was answered does not show. */
    private static boolean shows(Relation before, Relation after) {
        return after.listed()
                && !(before.listed()
                        && before.subscription() == after.subscription()
                        && before.state().asking() == after.state().asking()
                        && before.approved() == after.approved());
    }
}
