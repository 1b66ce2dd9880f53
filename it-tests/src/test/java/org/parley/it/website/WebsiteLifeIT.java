package org.parley.it.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Rule;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;

@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class WebsiteLifeIT {
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    @Rule({"A5-15", "A7-05"})
    void removalShouldEndTheStreamsAndRefuseTheNextSignIn(Parley parley, PartnerSite site, PartnerSite neighbour) {
        var website = parley.admin().authorize(site);
        parley.admin().authorize(neighbour);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        var zoe = neighbour.newMember("zoe");
        try (var alices = UserClient.signIn(parley.xmpp(), alice);
                var bobs = UserClient.signIn(parley.xmpp(), bob);
                var zoes = UserClient.signIn(parley.xmpp(), zoe)) {
            var asked = site.requests("verify").size();
            var begin = Instant.now();
            website.remove();
            assertThat(alices.awaitEnd()).isEqualTo("not-authorized");
            assertThat(bobs.awaitEnd()).isEqualTo("not-authorized");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(BOUND);
            assertThat(parley.admin().sessions(alice)).isEmpty();

            assertThat(UserClient.refusal(parley.xmpp(), alice)).isEqualTo("host-unknown");
            assertThat(site.requests("verify")).hasSize(asked);
            zoes.ping();

            assertThat(actions(parley, "subject=" + site.identifier())).contains("website.removed");
            for (var who : List.of(alice, bob)) {
                assertThat(endOf(parley, who).path("details").path("reason").asText())
                        .isEqualTo("website removed");
            }
        }
    }

    @Test
    @Rule({"A5-15", "A7-05"})
    void suspensionShouldEndTheStreamsUntilItIsOver(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        var alice = site.newMember("alice");
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            website.suspend();
            assertThat(client.awaitEnd()).isEqualTo("not-authorized");
        }
        assertThat(UserClient.refusal(parley.xmpp(), alice)).isEqualTo("host-unknown");
        assertThat(endOf(parley, alice).path("details").path("reason").asText()).isEqualTo("website suspended");
        assertThat(actions(parley, "subject=" + site.identifier())).contains("website.suspended");
        website.resume();
        UserClient.signIn(parley.xmpp(), alice).close();
    }

    @Test
    @Rule("A5-15")
    void websiteThatComesBackShouldBeginAnew(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        site.contacts(alice, PartnerSite.Contact.of(bob));
        var id = site.publish(bob, "Once", "upon a time");
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("bob", contacts -> contacts.containsKey(bob.jid()));
            client.awaitPosting(id);
            website.remove();
            client.awaitEnd();
        }
        parley.admin().authorize(site, Map.of("offersContacts", false, "offersPostings", false));
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            assertThat(client.contacts()).isEmpty();
            assertThat(client.postings(site.identifier())).isEmpty();
        }
    }

    @Test
    void secretShouldChangeWithoutAMomentOfRefusal(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var fresh = website.rotateSecret();
        UserClient.signIn(parley.xmpp(), alice).close();
        site.useSecrets(site.secret(), fresh);
        UserClient.signIn(parley.xmpp(), alice).close();
        site.useSecrets(fresh);
        UserClient.signIn(parley.xmpp(), alice).close();
        website.retireOldSecret();
        UserClient.signIn(parley.xmpp(), alice).close();

        site.useSecrets(site.secret());
        assertThat(UserClient.refusal(parley.xmpp(), alice))
                .as("the old secret is worth nothing any more")
                .isEqualTo("temporary-auth-failure");
    }

    private static JsonNode endOf(Parley parley, Account who) {
        var ended = parley.admin().audit("action=session.ended&subject=" + who.jid());
        assertThat(ended).as("ends of sessions of " + who.jid()).isNotEmpty();
        return ended.get(0);
    }

    private static List<String> actions(Parley parley, String query) {
        return parley.admin().audit(query).stream()
                .map(entry -> entry.path("action").asText())
                .toList();
    }
}
