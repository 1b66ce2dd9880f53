package org.parley.im.control.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.entity.RosterItem;
import org.parley.im.entity.RosterItem.Source;
import org.parley.im.entity.Subscription;

class RosterTest {
    private static RosterItem item(String contact, Source source, Subscription subscription, String name) {
        var item = new RosterItem(new UUID(0, 1), "me@site.example", contact, source);
        item.subscribe(subscription, false);
        item.describe(name, List.of("Team"));
        return item;
    }

    @Test
    void contactOnBothGroundsShouldBeOneItemAsTheSiteDescribesIt() {
        var roster = Roster.of(List.of(
                item("bob@site.example", Source.SITE, Subscription.TO, "Bob Li"),
                item("bob@site.example", Source.USER, Subscription.FROM, "mine")));
        assertThat(roster.toQuery().toXml())
                .contains(
                        "<item jid=\"bob@site.example\" name=\"Bob Li\" subscription=\"both\"><group>Team</group></item>")
                .doesNotContain("mine");
    }

    @Test
    void equalRostersShouldHaveEqualVersions() {
        var bob = item("bob@site.example", Source.USER, Subscription.NONE, "Bob");
        var eve = item("eve@site.example", Source.USER, Subscription.NONE, "Eve");
        assertThat(Roster.of(List.of(bob, eve)).version())
                .isEqualTo(Roster.of(List.of(eve, bob)).version())
                .isNotEqualTo(Roster.of(List.of(bob)).version());
        var before = Roster.of(List.of(bob)).version();
        bob.subscribe(Subscription.NONE, true);
        assertThat(Roster.of(List.of(bob)).version()).isNotEqualTo(before);
    }

    @Test
    void pushOfAMissingContactShouldBeItsRemoval() {
        var push = Roster.of(List.of()).push(JidCreate.bareFromOrThrowUnchecked("bob@site.example"), "v");
        assertThat(push.toXml())
                .isEqualTo("<query xmlns=\"jabber:iq:roster\" ver=\"v\">"
                        + "<item jid=\"bob@site.example\" subscription=\"remove\"/></query>");
    }

    @Test
    void onlyContactsThatGrantedItShouldBeWatched() {
        var roster = Roster.of(List.of(
                item("bob@site.example", Source.USER, Subscription.TO, null),
                item("eve@site.example", Source.USER, Subscription.FROM, null),
                item("sam@site.example", Source.SITE, Subscription.TO, null)));
        assertThat(roster.watched().map(Object::toString)).containsExactly("bob@site.example", "sam@site.example");
    }
}
