package org.parley.im.control.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.roster.Effect.Hide;
import org.parley.im.control.roster.Effect.Push;
import org.parley.im.control.roster.Effect.Show;
import org.parley.im.control.roster.Effect.Tell;
import org.parley.im.entity.Subscription;

class ExchangeTest {
    private static final BareJid USER = JidCreate.bareFromOrThrowUnchecked("user@parley.example");
    private static final BareJid CONTACT = JidCreate.bareFromOrThrowUnchecked("contact@parley.example");
    private static final Relation LISTED = relation(Subscription.NONE, false, false);
    private static final Relation ASKING = relation(Subscription.NONE, true, false);
    private static final Relation ASKED = new Relation(state(Subscription.NONE, false, true), false, false, false);
    private static final Relation TO = relation(Subscription.TO, false, false);
    private static final Relation FROM = relation(Subscription.FROM, false, false);
    private static final Relation BOTH = relation(Subscription.BOTH, false, false);
    private static final Relation BY_SITE = new Relation(SubscriptionState.START, false, false, true);

    private static SubscriptionState state(Subscription subscription, boolean asking, boolean asked) {
        return new SubscriptionState(subscription, asking, asked);
    }

    private static Relation relation(Subscription subscription, boolean asking, boolean asked) {
        return new Relation(state(subscription, asking, asked), true, false, false);
    }

    private static Exchange send(Action action, Relation mine, Relation theirs) {
        return new Exchange(USER, mine, CONTACT, theirs).send(action);
    }

    @Test
    void requestShouldBePushedToTheUserAndToldToTheContact() {
        var exchange = send(Action.SUBSCRIBE, Relation.NONE, Relation.NONE);
        assertThat(exchange.mine()).isEqualTo(ASKING);
        assertThat(exchange.theirs()).isEqualTo(ASKED);
        assertThat(exchange.effects())
                .containsExactly(new Push(USER, CONTACT), new Tell(Action.SUBSCRIBE, USER, CONTACT));
    }

    @Test
    void repeatedRequestShouldNotBotherTheContactAgain() {
        var exchange = send(Action.SUBSCRIBE, ASKING, ASKED);
        assertThat(exchange.effects()).isEmpty();
        assertThat(exchange.theirs()).isEqualTo(ASKED);
    }

    @Test
    void approvalShouldReachBothRostersAndShowThePresence() {
        var exchange = send(Action.SUBSCRIBED, ASKED, ASKING);
        assertThat(exchange.mine()).isEqualTo(FROM);
        assertThat(exchange.theirs()).isEqualTo(TO);
        assertThat(exchange.effects())
                .containsExactly(
                        new Push(USER, CONTACT),
                        new Tell(Action.SUBSCRIBED, USER, CONTACT),
                        new Push(CONTACT, USER),
                        new Show(USER, CONTACT));
    }

    @Test
    void approvalInAdvanceShouldBeKeptAndNotTold() {
        var exchange = send(Action.SUBSCRIBED, Relation.NONE, Relation.NONE);
        assertThat(exchange.mine()).isEqualTo(LISTED.withApproval(true));
        assertThat(exchange.theirs()).isEqualTo(Relation.NONE);
        assertThat(exchange.effects()).containsExactly(new Push(USER, CONTACT));
        assertThat(send(Action.SUBSCRIBED, exchange.mine(), Relation.NONE).effects())
                .isEmpty();
    }

    @Test
    void requestApprovedInAdvanceShouldBeGrantedWithoutAsking() {
        var exchange = send(Action.SUBSCRIBE, Relation.NONE, LISTED.withApproval(true));
        assertThat(exchange.mine()).isEqualTo(TO);
        assertThat(exchange.theirs()).isEqualTo(FROM.withApproval(true));
        assertThat(exchange.effects())
                .containsExactly(
                        new Push(USER, CONTACT),
                        new Push(CONTACT, USER),
                        new Tell(Action.SUBSCRIBED, CONTACT, USER),
                        new Push(USER, CONTACT),
                        new Show(CONTACT, USER));
    }

    @Test
    void approvalInAdvanceShouldBeWithdrawnSilently() {
        var exchange = send(Action.UNSUBSCRIBED, LISTED.withApproval(true), Relation.NONE);
        assertThat(exchange.mine()).isEqualTo(LISTED);
        assertThat(exchange.effects()).containsExactly(new Push(USER, CONTACT));
    }

    @Test
    void denialShouldEndTheRequestAndLeaveNoItem() {
        var exchange = send(Action.UNSUBSCRIBED, ASKED, ASKING);
        assertThat(exchange.mine()).isEqualTo(Relation.NONE);
        assertThat(exchange.theirs()).isEqualTo(LISTED);
        assertThat(exchange.effects())
                .containsExactly(new Tell(Action.UNSUBSCRIBED, USER, CONTACT), new Push(CONTACT, USER));
    }

    @Test
    void withdrawnGrantShouldHideThePresence() {
        var exchange = send(Action.UNSUBSCRIBED, BOTH, BOTH);
        assertThat(exchange.mine()).isEqualTo(TO);
        assertThat(exchange.theirs()).isEqualTo(FROM);
        assertThat(exchange.effects())
                .containsExactly(
                        new Push(USER, CONTACT),
                        new Tell(Action.UNSUBSCRIBED, USER, CONTACT),
                        new Push(CONTACT, USER),
                        new Hide(USER, CONTACT));
    }

    @Test
    void givenUpSubscriptionShouldHideThePresence() {
        var exchange = send(Action.UNSUBSCRIBE, TO, FROM);
        assertThat(exchange.mine()).isEqualTo(LISTED);
        assertThat(exchange.theirs()).isEqualTo(LISTED);
        assertThat(exchange.effects())
                .containsExactly(
                        new Push(USER, CONTACT),
                        new Tell(Action.UNSUBSCRIBE, USER, CONTACT),
                        new Push(CONTACT, USER),
                        new Hide(CONTACT, USER));
    }

    @Test
    void withdrawnRequestShouldEndTheStoredOne() {
        var exchange = send(Action.UNSUBSCRIBE, ASKING, ASKED);
        assertThat(exchange.theirs()).isEqualTo(Relation.NONE);
        assertThat(exchange.effects())
                .containsExactly(new Push(USER, CONTACT), new Tell(Action.UNSUBSCRIBE, USER, CONTACT));
    }

    @Test
    void requestToAContactOfTheSiteShouldBeGrantedAndChangeNothing() {
        var exchange = send(Action.SUBSCRIBE, BY_SITE, Relation.NONE);
        assertThat(exchange.mine()).isEqualTo(BY_SITE);
        assertThat(exchange.theirs()).isEqualTo(Relation.NONE);
        assertThat(exchange.effects()).containsExactly(new Tell(Action.SUBSCRIBED, CONTACT, USER));
    }

    @Test
    void presenceThatTheSiteGrantsShouldNotBeHidden() {
        var seenBySiteToo = new Relation(TO.state(), true, false, true);
        assertThat(send(Action.UNSUBSCRIBED, FROM, seenBySiteToo).effects())
                .contains(new Push(CONTACT, USER))
                .doesNotContain(new Hide(USER, CONTACT));
        assertThat(send(Action.UNSUBSCRIBE, seenBySiteToo, FROM).effects()).doesNotContain(new Hide(CONTACT, USER));
    }

    /** Whatever two people do, the two rosters agree on who sees whom and who waits for whom. */
    @Test
    void twoRostersShouldNeverDisagree() {
        var random = new java.util.Random(1);
        var mine = Relation.NONE;
        var theirs = Relation.NONE;
        for (int i = 0; i < 10_000; i++) {
            var action = Action.values()[random.nextInt(4)];
            if (random.nextBoolean()) {
                var exchange = new Exchange(USER, mine, CONTACT, theirs).send(action);
                mine = exchange.mine();
                theirs = exchange.theirs();
            } else {
                var exchange = new Exchange(CONTACT, theirs, USER, mine).send(action);
                theirs = exchange.mine();
                mine = exchange.theirs();
            }
            assertThat(mine.subscription().to()).isEqualTo(theirs.subscription().from());
            assertThat(mine.subscription().from())
                    .isEqualTo(theirs.subscription().to());
            assertThat(mine.state().asking()).isEqualTo(theirs.state().asked());
            assertThat(mine.state().asked()).isEqualTo(theirs.state().asking());
        }
    }
}
