package org.parley.it.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Rule;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSite.Behaviour;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;
import org.parley.it.xmpp.UserClient.Contact;

@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class ContactsIT {

    @Test
    @Rule("A5-04")
    void contactsShouldArriveAsTheSiteKeepsThem(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.contacts(
                alice,
                new PartnerSite.Contact("bob", "Bob Li 李 <&\"'>", List.of("Team", "Küche & Co")),
                new PartnerSite.Contact("carol.wang", "Carol", List.of()),
                new PartnerSite.Contact("dave", "Dave", List.of("Team")));
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("three people", contacts -> contacts.size() == 3);
            assertThat(client.contacts())
                    .isEqualTo(Map.of(
                            "bob@" + site.identifier(),
                            new Contact("Bob Li 李 <&\"'>", Set.of("Team", "Küche & Co"), "to"),
                            "carol.wang@" + site.identifier(),
                            new Contact("Carol", Set.of(), "to"),
                            "dave@" + site.identifier(),
                            new Contact("Dave", Set.of("Team"), "to")));
            assertThat(site.requests("contacts")).singleElement().satisfies(asked -> {
                assertThat(asked.userName()).isEqualTo("alice");
                assertThat(asked.serverId()).isEqualTo(site.serverId());
                assertThat(asked.credentials()).as("no password this time").isNull();
            });
        }
    }

    @Test
    @Rule("A5-04")
    void whatChangedOnTheSiteShouldArriveAtTheNextSignIn(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = "bob@" + site.identifier();
        var carol = "carol@" + site.identifier();
        site.contacts(alice, new PartnerSite.Contact("bob", "Bob", List.of("Team")));
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("bob", contacts -> contacts.keySet().equals(Set.of(bob)));
        }
        site.contacts(
                alice,
                new PartnerSite.Contact("bob", "Robert", List.of()),
                new PartnerSite.Contact("carol", "Carol", List.of()));
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("carol", contacts -> contacts.keySet().equals(Set.of(bob, carol)));
            assertThat(client.contacts().get(bob)).isEqualTo(new Contact("Robert", Set.of(), "to"));
        }
        site.contacts(alice, new PartnerSite.Contact("carol", "Carol", List.of()));
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("only carol", contacts -> contacts.keySet().equals(Set.of(carol)));
        }
    }

    @Test
    @Rule("A5-04")
    void whoListEachOtherShouldSeeEachOther(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        var eve = site.newMember("eve");
        site.contacts(alice, PartnerSite.Contact.of(bob));
        site.contacts(bob, PartnerSite.Contact.of(alice));
        site.contacts(eve, PartnerSite.Contact.of(alice));
        try (var alices = UserClient.signIn(parley.xmpp(), alice);
                var bobs = UserClient.signIn(parley.xmpp(), bob);
                var eves = UserClient.signIn(parley.xmpp(), eve)) {
            alices.awaitContacts("a mutual bob", contacts -> isMutual(contacts.get(bob.jid())));
            bobs.awaitContacts("a mutual alice", contacts -> isMutual(contacts.get(alice.jid())));
            eves.awaitContacts("alice", contacts -> contacts.containsKey(alice.jid()));
            alices.awaitPresence(bob);
            bobs.awaitPresence(alice);
            assertThat(eves.contacts().get(alice.jid()).subscription()).isEqualTo("to");
            assertThat(alices.contacts()).doesNotContainKey(eve.jid());
            assertThat(alices.sees(eve)).isFalse();
        }
    }

    @Test
    @Rule("A5-10")
    void sameNameOnTwoSitesShouldBeTwoPeople(Parley parley, PartnerSite here, PartnerSite there) {
        parley.admin().authorize(here);
        parley.admin().authorize(there);
        var aliceHere = here.newMember("alice", "password-here");
        var aliceThere = there.newMember("alice", "password-there");
        here.contacts(aliceHere, new PartnerSite.Contact("bob", "Bob of here", List.of("Here")));
        there.contacts(
                aliceThere,
                new PartnerSite.Contact("bob", "Bob of there", List.of("There")),
                new PartnerSite.Contact("carol", "Carol", List.of()));

        assertThat(UserClient.refusal(parley.xmpp(), new Account("alice", here.identifier(), "password-there")))
                .isEqualTo("not-authorized");
        try (var clientHere = UserClient.signIn(parley.xmpp(), aliceHere);
                var clientThere = UserClient.signIn(parley.xmpp(), aliceThere)) {
            assertThat(clientHere.address()).isNotEqualTo(clientThere.address());
            clientThere.awaitContacts("bob and carol", contacts -> contacts.size() == 2);
            clientHere.awaitContacts("bob", contacts -> !contacts.isEmpty());
            assertThat(clientHere.contacts())
                    .isEqualTo(Map.of("bob@" + here.identifier(), new Contact("Bob of here", Set.of("Here"), "to")));
            assertThat(clientThere.contacts())
                    .isEqualTo(Map.of(
                            "bob@" + there.identifier(),
                            new Contact("Bob of there", Set.of("There"), "to"),
                            "carol@" + there.identifier(),
                            new Contact("Carol", Set.of(), "to")));
        }
        assertThat(here.requests("verify")).hasSize(2);
        assertThat(there.requests("verify")).hasSize(1);
    }

    @Test
    @Rule("A5-13")
    void contactsShouldComeFromASiteWithoutPostings(Parley parley, PartnerSite site) {
        parley.admin().authorize(site, Map.of("offersPostings", false));
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        site.contacts(alice, PartnerSite.Contact.of(bob));
        site.publish(bob, "Nobody asks for this", "since postings are not offered.");
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("bob", contacts -> contacts.containsKey(bob.jid()));
            assertThat(client.postings(site.identifier())).isEmpty();
        }
        assertThat(site.requests("postings")).isEmpty();
    }

    @Test
    @Rule("A5-13")
    void contactsShouldComeWhenThePostingsFail(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        site.contacts(alice, PartnerSite.Contact.of(bob));
        site.behave("postings", Behaviour.SILENT);
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("bob", contacts -> contacts.containsKey(bob.jid()));
        }
    }

    @Test
    @Rule("A5-14")
    void personShouldBeToldWhenTheContactsCannotBeHad(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        site.contacts(alice, PartnerSite.Contact.of(bob));
        site.behave("contacts", Behaviour.ERROR500);
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            var notice = client.awaitMessage(
                    "a notice from the site",
                    message -> message.getType() == Message.Type.headline
                            && message.getFrom().toString().equals(site.identifier())
                            && message.getBody() != null);
            assertThat(notice.getBodies()).as("in both languages").hasSize(2);
            assertThat(client.contacts()).isEmpty();

            site.behave("contacts", Behaviour.NORMAL);
            assertThat(site.notify(List.of("contacts"), alice)).isEqualTo(202);
            client.awaitContacts("bob", contacts -> contacts.containsKey(bob.jid()));
        }
    }

    /** What was known before is better than nothing. */
    @Test
    @Rule("A5-14")
    void contactsOfLastTimeShouldStayWhenNewOnesCannotBeHad(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        site.contacts(alice, PartnerSite.Contact.of(bob));
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("bob", contacts -> contacts.containsKey(bob.jid()));
        }
        site.behave("contacts", Behaviour.FORGED);
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitMessage("a notice", message -> message.getType() == Message.Type.headline);
            assertThat(client.contacts()).containsOnlyKeys(bob.jid());
        }
    }

    private static boolean isMutual(Contact contact) {
        return contact != null && contact.subscription().equals("both");
    }

    @Test
    @Rule("A5-04")
    void contactsShouldLeaveAndReturnWithTheirSwitch(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.contacts(alice, new PartnerSite.Contact("bob", "Bob", List.of()));
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("bob", contacts -> contacts.size() == 1);
            website.change(Map.of("offersContacts", false));
            client.awaitContacts("nobody", Map::isEmpty);
            website.change(Map.of("offersContacts", true));
            client.awaitContacts("bob again", contacts -> contacts.size() == 1);
        }
    }
}
