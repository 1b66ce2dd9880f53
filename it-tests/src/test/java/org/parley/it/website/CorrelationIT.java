package org.parley.it.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSite.Behaviour;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;

/** The audit log tells the whole story of a sign-in under one id, and only that story. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class CorrelationIT {

    @Test
    @Rule("A7-02")
    void everyStepOfASignInShouldBeFoundUnderOneId(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.contacts(alice, PartnerSite.Contact.of(site.newMember("bob")));
        site.publish(alice, "Read me", "Please.");
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            awaitStory(parley, alice.jid(), List.of("contacts.fetched", "postings.fetched"));
            client.ping();
        }
        awaitStory(
                parley,
                alice.jid(),
                List.of("signin.accepted", "session.opened", "contacts.fetched", "postings.fetched", "session.ended"));
        assertThat(story(parley, alice.jid()))
                .allSatisfy(entry -> assertThat(entry.toString()).contains(site.identifier()));

        UserClient.signIn(parley.xmpp(), alice).close();
        var ids = parley.admin().audit("action=signin.accepted&actor=" + alice.jid()).stream()
                .map(entry -> entry.path("correlationId").asText())
                .toList();
        assertThat(ids).as("the next sign-in is another story").hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    @Rule("A7-02")
    void whatFailedShouldBeFoundUnderTheSameId(Parley parley, PartnerSite site) {
        parley.admin().authorize(site, Map.of("readTimeout", "PT0.5S"));
        var alice = site.newMember("alice");
        site.behave("contacts", Behaviour.ERROR500);
        site.behave("postings", Behaviour.SILENT);
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            awaitStory(
                    parley,
                    alice.jid(),
                    List.of("signin.accepted", "session.opened", "contacts.unavailable", "postings.unavailable"));
            client.ping();
        }
        assertThat(story(parley, alice.jid()))
                .filteredOn(entry -> entry.path("action").asText().equals("postings.unavailable"))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.path("details").path("reason").asText())
                                .contains("no answer in time"));
    }

    @Test
    @Rule("A7-02")
    void requestIdShouldLeadToTheRecord(Parley parley, PartnerSite site) {
        var added = parley.admin()
                .request(
                        "POST",
                        "websites",
                        Map.of(
                                "identifier", site.identifier(),
                                "name", "By its id",
                                "connector", site.connectorUrl().toString()));
        assertThat(added.statusCode()).isEqualTo(201);
        var id = added.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(parley.admin().audit("correlationId=" + id)).singleElement().satisfies(entry -> {
            assertThat(entry.path("action").asText()).isEqualTo("website.added");
            assertThat(entry.path("subject").asText()).isEqualTo(site.identifier());
            assertThat(entry.path("actor").asText())
                    .isEqualTo(parley.administrator().jid());
        });
    }

    private static void awaitStory(Parley parley, String who, List<String> actions) {
        Patience.until(
                "the audit log tells of " + actions,
                () -> story(parley, who).stream()
                        .map(entry -> entry.path("action").asText())
                        .toList()
                        .containsAll(actions));
    }

    /** What stands in the audit log under the id of the person's first sign-in. */
    private static List<JsonNode> story(Parley parley, String who) {
        var signIns = parley.admin().audit("action=signin.accepted&actor=" + who);
        assertThat(signIns).isNotEmpty();
        return parley.admin()
                .audit("correlationId="
                        + signIns.get(signIns.size() - 1).path("correlationId").asText());
    }
}
