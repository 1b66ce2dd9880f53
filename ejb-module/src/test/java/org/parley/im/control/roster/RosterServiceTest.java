package org.parley.im.control.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.roster.Effect.Hide;
import org.parley.im.control.roster.Effect.Push;
import org.parley.im.control.roster.Effect.Show;
import org.parley.im.control.roster.Effect.Tell;
import org.parley.im.control.roster.SiteRosterService.Listed;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.im.entity.Subscription;

class RosterServiceTest {
    private static final BareJid ALICE = jid("alice@site.example");
    private static final BareJid BOB = jid("bob@site.example");
    private static final BareJid CAROL = jid("carol@site.example");

    private final SomeRosters some = new SomeRosters();
    private final RosterService rosters = some.service();
    private final SiteRosterService sites = some.siteService();

    private static BareJid jid(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }

    private static ItemSet item(BareJid contact, String name) {
        return new ItemSet(contact, name, List.of("Team"), false);
    }

    private static Listed listed(BareJid contact) {
        return new Listed(contact, "Name of " + contact, List.of("Team"));
    }

    private Subscription subscription(BareJid owner, BareJid contact) {
        return rosters.roster(owner)
                .find(contact)
                .map(RosterEntry::subscription)
                .orElse(null);
    }

    private void befriend() {
        for (var pair : List.of(List.of(ALICE, BOB), List.of(BOB, ALICE))) {
            rosters.exchange(pair.get(0), pair.get(1), Action.SUBSCRIBE, "<presence/>");
            rosters.exchange(pair.get(1), pair.get(0), Action.SUBSCRIBED, null);
        }
    }

    private static StanzaError errorOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(StanzaRefused.class, call).error();
    }

    @Test
    void requestShouldWaitUntilItIsAnswered() {
        rosters.exchange(ALICE, BOB, Action.SUBSCRIBE, "<presence id='1'/>");
        rosters.exchange(ALICE, BOB, Action.SUBSCRIBE, "<presence id='2'/>");
        assertThat(rosters.requests(BOB)).containsExactly("<presence id='1'/>");
        assertThat(rosters.roster(BOB).entries()).isEmpty();
        rosters.exchange(BOB, ALICE, Action.SUBSCRIBED, null);
        assertThat(rosters.requests(BOB)).isEmpty();
        assertThat(subscription(ALICE, BOB)).isEqualTo(Subscription.TO);
        assertThat(subscription(BOB, ALICE)).isEqualTo(Subscription.FROM);
        assertThat(rosters.watchers(BOB)).containsExactly(ALICE);
        assertThat(rosters.watches(ALICE, BOB)).isTrue();
        assertThat(rosters.watches(BOB, ALICE)).isFalse();
    }

    @Test
    void requestToSomebodyUnknownShouldBeKeptForNobody() {
        var nobody = jid("nobody@site.example");
        rosters.exchange(ALICE, nobody, Action.SUBSCRIBE, "<presence/>");
        assertThat(rosters.requests(nobody)).isEmpty();
        assertThat(rosters.roster(ALICE).find(nobody))
                .get()
                .extracting(RosterEntry::asking)
                .isEqualTo(true);
    }

    @Test
    void requestsShouldBeLimited() {
        rosters.exchange(jid("a@x.example"), BOB, Action.SUBSCRIBE, "<presence/>");
        rosters.exchange(jid("b@x.example"), BOB, Action.SUBSCRIBE, "<presence/>");
        assertThat(errorOf(() -> rosters.exchange(jid("c@x.example"), BOB, Action.SUBSCRIBE, "<presence/>")))
                .isEqualTo(StanzaError.RESOURCE_CONSTRAINT);
    }

    @Test
    void contactsShouldBeLimitedButThoseOfTheSiteShouldNotCount() {
        sites.replace(ALICE, List.of(listed(BOB), listed(CAROL)));
        for (var name : List.of("x", "y", "z")) {
            rosters.save(ALICE, item(jid(name + "@site.example"), name));
        }
        rosters.save(ALICE, item(jid("x@site.example"), "renamed"));
        assertThat(errorOf(() -> rosters.save(ALICE, item(jid("more@site.example"), "more"))))
                .isEqualTo(StanzaError.POLICY_VIOLATION);
        assertThat(rosters.roster(ALICE).entries()).hasSize(5);
    }

    @Test
    void removedContactShouldLoseBothSubscriptions() {
        befriend();
        assertThat(rosters.remove(ALICE, BOB))
                .contains(
                        new Tell(Action.UNSUBSCRIBE, ALICE, BOB),
                        new Tell(Action.UNSUBSCRIBED, ALICE, BOB),
                        new Hide(ALICE, BOB),
                        new Hide(BOB, ALICE))
                .endsWith(new Push(ALICE, BOB));
        assertThat(rosters.roster(ALICE).entries()).isEmpty();
        assertThat(subscription(BOB, ALICE)).isEqualTo(Subscription.NONE);
        assertThat(rosters.watchers(ALICE)).isEmpty();
    }

    @Test
    void removingWhomTheRosterDoesNotHaveShouldBeRefused() {
        assertThat(errorOf(() -> rosters.remove(ALICE, BOB))).isEqualTo(StanzaError.ITEM_NOT_FOUND);
    }

    @Test
    void contactOfTheSiteShouldBeSeenButNotSee() {
        assertThat(sites.replace(ALICE, List.of(listed(BOB))))
                .containsExactly(new Push(ALICE, BOB), new Show(BOB, ALICE));
        assertThat(subscription(ALICE, BOB)).isEqualTo(Subscription.TO);
        assertThat(rosters.roster(BOB).entries()).isEmpty();
        assertThat(rosters.watchers(BOB)).containsExactly(ALICE);
        assertThat(rosters.watches(ALICE, BOB)).isTrue();
        assertThat(rosters.watches(BOB, ALICE)).isFalse();
    }

    @Test
    void contactsWhoListEachOtherShouldSeeEachOther() {
        sites.replace(ALICE, List.of(listed(BOB)));
        assertThat(sites.replace(BOB, List.of(listed(ALICE))))
                .containsExactly(new Push(BOB, ALICE), new Push(ALICE, BOB), new Show(ALICE, BOB));
        assertThat(subscription(ALICE, BOB)).isEqualTo(Subscription.BOTH);
        assertThat(subscription(BOB, ALICE)).isEqualTo(Subscription.BOTH);
        assertThat(sites.replace(BOB, List.of()))
                .containsExactly(new Push(BOB, ALICE), new Push(ALICE, BOB), new Hide(ALICE, BOB));
        assertThat(subscription(ALICE, BOB)).isEqualTo(Subscription.TO);
        assertThat(subscription(BOB, ALICE)).isNull();
    }

    @Test
    void unchangedDeliveryShouldChangeNothing() {
        sites.replace(ALICE, List.of(listed(BOB), listed(CAROL)));
        var version = rosters.roster(ALICE).version();
        assertThat(sites.matches(ALICE, List.of(listed(CAROL), listed(BOB)))).isTrue();
        assertThat(sites.matches(ALICE, List.of(listed(CAROL)))).isFalse();
        assertThat(sites.matches(ALICE, List.of(listed(CAROL), new Listed(BOB, null, List.of()))))
                .isFalse();
        assertThat(sites.replace(ALICE, List.of(listed(CAROL), listed(BOB)))).isEmpty();
        assertThat(rosters.roster(ALICE).version()).isEqualTo(version);
    }

    @Test
    void contactDeliveredTwiceShouldBeOneItem() {
        assertThat(sites.replace(ALICE, List.of(listed(BOB), listed(BOB))))
                .containsExactly(new Push(ALICE, BOB), new Show(BOB, ALICE));
    }

    @Test
    void renamedContactShouldBePushed() {
        sites.replace(ALICE, List.of(listed(BOB)));
        assertThat(sites.replace(ALICE, List.of(new Listed(BOB, "Robert", List.of()))))
                .containsExactly(new Push(ALICE, BOB));
        assertThat(rosters.roster(ALICE).find(BOB))
                .get()
                .extracting(RosterEntry::name)
                .isEqualTo("Robert");
    }

    @Test
    void contactOfTheSiteShouldBeChangedOnlyThere() {
        sites.replace(ALICE, List.of(listed(BOB)));
        assertThat(errorOf(() -> rosters.remove(ALICE, BOB))).isEqualTo(StanzaError.NOT_ALLOWED);
        assertThat(errorOf(() -> rosters.save(ALICE, item(BOB, "mine")))).isEqualTo(StanzaError.NOT_ALLOWED);
    }

    @Test
    void ownContactShouldOutliveTheOneOfTheSite() {
        befriend();
        rosters.save(ALICE, item(BOB, "mine"));
        sites.replace(ALICE, List.of(listed(BOB)));
        assertThat(rosters.roster(ALICE).find(BOB))
                .get()
                .extracting(RosterEntry::name)
                .isEqualTo("Name of " + BOB);
        assertThat(sites.replace(ALICE, List.of())).containsExactly(new Push(ALICE, BOB));
        assertThat(rosters.roster(ALICE).find(BOB))
                .get()
                .extracting(RosterEntry::name)
                .isEqualTo("mine");
        assertThat(subscription(ALICE, BOB)).isEqualTo(Subscription.BOTH);
    }
}
