package org.parley.it.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;
import org.parley.it.xmpp.XmppClient;

@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class CrossSiteIT {

    @Test
    @Rule("A5-17")
    void membersOfOneSiteShouldTalkUnderTheirSiteNames(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        try (var alices = UserClient.signIn(parley.xmpp(), alice);
                var bobs = UserClient.signIn(parley.xmpp(), bob)) {
            alices.write(bob, "Lunch? 午饭?");
            assertThat(bobs.awaitMessage("Lunch? 午饭?").getFrom().toString()).isEqualTo(alices.address());
            bobs.write(alice, "At one.");
            assertThat(alices.awaitMessage("At one.").getFrom().toString()).isEqualTo(bobs.address());
        }
    }

    @Test
    @Rule("A5-17")
    void memberWhoIsAwayShouldGetTheMessageAtTheNextSignIn(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        UserClient.signIn(parley.xmpp(), bob).close();
        try (var alices = UserClient.signIn(parley.xmpp(), alice)) {
            alices.write(bob, "For later");
            alices.ping();
        }
        try (var bobs = UserClient.signIn(parley.xmpp(), bob)) {
            assertThat(bobs.awaitMessage("For later").getFrom().toString()).startsWith(alice.jid() + "/");
        }
    }

    @Test
    @Rule("A5-17")
    void membersOfTwoSitesShouldTalkOnlyIfBothSitesAllowIt(Parley parley, PartnerSite here, PartnerSite there) {
        var websiteHere = parley.admin().authorize(here);
        var websiteThere = parley.admin().authorize(there);
        var alice = here.newMember("alice");
        var zoe = there.newMember("zoe");
        try (var alices = UserClient.signIn(parley.xmpp(), alice);
                var zoes = UserClient.signIn(parley.xmpp(), zoe)) {
            alices.write(zoe, "neither allows it");
            assertThat(refused(alices, zoe.jid(), 1)).isTrue();
            websiteHere.change(Map.of("openToOthers", true));
            alices.write(zoe, "only mine allows it");
            assertThat(refused(alices, zoe.jid(), 2)).isTrue();
            zoes.write(alice, "only theirs allows it");
            assertThat(refused(zoes, alice.jid(), 1)).isTrue();

            websiteThere.change(Map.of("openToOthers", true));
            alices.write(zoe, "both allow it");
            assertThat(zoes.awaitMessage("both allow it").getFrom().toString()).isEqualTo(alices.address());
            zoes.write(alice, "indeed");
            alices.awaitMessage("indeed");

            websiteThere.change(Map.of("openToOthers", false));
            alices.write(zoe, "no longer");
            assertThat(refused(alices, zoe.jid(), 3)).isTrue();

            zoes.ping();
            alices.ping();
            assertThat(zoes.messages())
                    .filteredOn(message -> message.getType() == Message.Type.chat)
                    .extracting(Message::getBody)
                    .containsExactly("both allow it");
            assertThat(alices.messages())
                    .filteredOn(message -> message.getType() == Message.Type.chat)
                    .extracting(Message::getBody)
                    .containsExactly("indeed");
        }
    }

    @Test
    @Rule("A5-17")
    void presenceShouldNotCrossSitesThatDoNotAllowIt(Parley parley, PartnerSite here, PartnerSite there) {
        parley.admin().authorize(here, Map.of("openToOthers", true));
        parley.admin().authorize(there);
        var alice = here.newMember("alice");
        var zoe = there.newMember("zoe");
        try (var alices = XmppClient.connect(parley.xmpp());
                var zoes = XmppClient.connect(parley.xmpp())) {
            alices.signInPlain(alice.domain(), alice.user(), alice.password()).bind("it");
            zoes.signInPlain(zoe.domain(), zoe.user(), zoe.password()).bind("it");
            zoes.send("<presence xmlns='jabber:client'/>");
            zoes.await("<presence from='%s'/>".formatted(zoes.jid()));
            alices.send("<presence xmlns='jabber:client' type='subscribe' to='%s'/>".formatted(zoe.jid()));
            alices.await("<presence type='error' from='%s'/>".formatted(zoe.jid()));
            alices.send("<presence xmlns='jabber:client' to='%s'/>".formatted(zoes.jid()));
            alices.ping();
            zoes.expectNothing();
        }
    }

    /** Whether so many messages came back by now. */
    private static boolean refused(UserClient sender, String from, int times) {
        sender.awaitMessage(
                times + " refusals from " + from,
                message -> sender.messages().stream()
                                .filter(each -> each.getType() == Message.Type.error
                                        && each.getFrom().asBareJid().toString().equals(from))
                                .count()
                        == times);
        return true;
    }
}
