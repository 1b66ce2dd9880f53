package org.parley.it.website;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSite.Behaviour;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.XmppClient;

/** What an administrator learns about a website: the connection test and the figures. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class ConnectionIT {

    @Test
    @Rule("A5-06")
    void testOfAHealthySiteShouldPassStepByStep(Parley parley, PartnerSite site) {
        var website = parley.admin().add(site, Map.of("offersPostings", false));
        var report = website.test();
        assertThat(report.path("passed").asBoolean()).isTrue();
        assertThat(outcomes(report))
                .containsOnly(
                        entry("RESOLVE", "PASSED"),
                        entry("CONNECT", "PASSED"),
                        entry("TLS", "SKIPPED"),
                        entry("SIGNATURE", "PASSED"),
                        entry("SERVER_ID", "PASSED"),
                        entry("VERIFY", "PASSED"),
                        entry("CONTACTS", "PASSED"),
                        entry("POSTINGS", "SKIPPED"));
        assertThat(parley.admin().audit("action=website.tested&subject=" + site.identifier()))
                .hasSize(1);
    }

    @Test
    @Rule({"A5-07", "A5-08"})
    void testShouldNameTheStepThatFails(Parley parley, PartnerSite site) {
        var website = parley.admin().add(site, Map.of());
        site.grantTo("ply_srv_of_another_server");
        assertThat(outcomes(website.test()))
                .containsEntry("SIGNATURE", "PASSED")
                .containsEntry("SERVER_ID", "FAILED");
        site.grantTo(site.serverId());

        site.useSecrets(PartnerSite.newSecret());
        assertThat(outcomes(website.test())).containsEntry("CONNECT", "PASSED").containsEntry("SIGNATURE", "FAILED");
        site.useSecrets(site.secret());

        site.behave("postings", Behaviour.ERROR500);
        assertThat(outcomes(website.test()))
                .containsEntry("VERIFY", "PASSED")
                .containsEntry("CONTACTS", "PASSED")
                .containsEntry("POSTINGS", "FAILED");

        site.close();
        assertThat(outcomes(website.test())).containsEntry("RESOLVE", "PASSED").containsEntry("CONNECT", "FAILED");
    }

    @Test
    void figuresShouldCountVerdictsAndFailures(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        var alice = site.newMember("alice");
        judge(parley, alice);
        judge(parley, alice);
        judge(parley, new Account("alice", site.identifier(), "guess"));
        site.behave("verify", Behaviour.GARBAGE);
        judge(parley, alice);
        Patience.until("the figures are written", () -> sums(website.figures()).equals(List.of(2, 1, 1)));
    }

    private static Map<String, String> outcomes(JsonNode report) {
        return StreamSupport.stream(report.path("steps").spliterator(), false)
                .collect(toMap(
                        step -> step.path("step").asText(),
                        step -> step.path("outcome").asText()));
    }

    /** Over the hours, since one may end meanwhile. */
    private static List<Integer> sums(JsonNode hours) {
        return List.of("accepted", "refused", "unavailable").stream()
                .map(figure -> StreamSupport.stream(hours.spliterator(), false)
                        .mapToInt(hour -> hour.path(figure).asInt())
                        .sum())
                .toList();
    }

    private static void judge(Parley parley, Account who) {
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(who.domain());
            client.tryPlain(who.user(), who.password());
            client.next("the verdict");
        }
    }
}
