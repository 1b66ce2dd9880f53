package org.parley.it.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSite.Behaviour;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.XmppClient;

/** Websites that do not answer as agreed. Whoever lies here says yes. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class ConnectorFaultsIT {
    private static final String SOON = "PT0.3S";

    @Test
    @Rule("A5-09")
    void silentSiteShouldBeTemporarilyUnavailable(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        assertThat(website.get().path("readTimeout").asText()).as("by default").isEqualTo("PT5S");
        website.change(Map.of("readTimeout", SOON));
        var alice = site.newMember("alice");
        site.behave("verify", Behaviour.SILENT);
        refusesForNow(parley, site, alice, "no answer in time");
        site.behave("verify", Behaviour.NORMAL);
        accepts(parley, alice);
    }

    @Test
    void waitingForASiteShouldHoldNoDatabaseConnection(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.behave("verify", Behaviour.SILENT);
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(alice.domain());
            client.tryPlain(alice.user(), alice.password());
            Patience.until("the site is asked", () -> !site.requests("verify").isEmpty());
            assertThat(Stream.generate(() -> openTransactions(parley)).limit(10))
                    .as("looked at ten times, since others come and go")
                    .contains(0);
        }
    }

    private static int openTransactions(Parley parley) {
        try (var connection = parley.database().orElseThrow().connect();
                var query = connection.createStatement();
                var rows = query.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and state like 'idle in transaction%'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A few bytes now and then are no answer either. */
    @Test
    @Rule("A5-09")
    void tricklingSiteShouldBeTemporarilyUnavailable(Parley parley, PartnerSite site) {
        parley.admin().authorize(site, Map.of("readTimeout", SOON));
        var alice = site.newMember("alice");
        site.behave("verify", Behaviour.TRICKLE);
        refusesForNow(parley, site, alice, "no answer in time");
    }

    @Test
    @Rule("A5-09")
    void siteThatIsNotThereShouldBeTemporarilyUnavailable(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.close();
        refusesForNow(parley, site, alice, "no connection");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSIGNED", "FORGED", "STALE", "MISBOUND", "REDIRECT", "OVERSIZED", "GARBAGE", "ERROR500"})
    @Rule("A5-16")
    void yesThatTheSiteDidNotSignForThisQuestionShouldBeRefused(Behaviour behaviour, Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.behave("verify", behaviour);
        refusesForNow(
                parley,
                site,
                alice,
                switch (behaviour) {
                    case REDIRECT -> "refused the request";
                    case OVERSIZED -> "too large";
                    case GARBAGE -> "agreed form";
                    case ERROR500 -> "the website failed";
                    default -> "not signed by the website";
                });
        assertThat(site.requests("elsewhere")).as("no redirect is followed").isEmpty();
        site.behave("verify", Behaviour.NORMAL);
        accepts(parley, alice);
    }

    /** Somebody got hold of the site's address. */
    @Test
    @Rule("A5-16")
    void yesOfAnotherHostShouldBeRefused(Parley parley, PartnerSite site, PartnerSite impostor) {
        var website = parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var guess = new Account(alice.user(), alice.domain(), "guess");
        website.change(Map.of("connector", impostor.connectorUrl().toString()));
        for (var lie : new Behaviour[] {Behaviour.UNSIGNED, Behaviour.FORGED}) {
            impostor.behave("verify", lie);
            refusesForNow(parley, site, guess, "not signed by the website");
        }
        assertThat(impostor.requests("verify")).hasSize(2);
        website.change(Map.of("connector", site.connectorUrl().toString()));
        accepts(parley, alice);
    }

    /** The time of an answer is judged by the server's clock, the only one that counts here. */
    @Test
    @Rule({"A5-16", "A7-03"})
    void answerFromAnotherTimeShouldBeRefused(Parley parley, PartnerSite site) throws Exception {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        for (var offset : new Duration[] {Duration.ofMinutes(4), Duration.ofMinutes(-4)}) {
            site.moveClock(offset);
            accepts(parley, alice);
        }
        for (var offset : new Duration[] {Duration.ofMinutes(6), Duration.ofMinutes(-6)}) {
            site.moveClock(offset);
            refusesForNow(parley, site, alice, "not signed by the website");
        }
        site.moveClock(Duration.ofMinutes(30));
        parley.later(Duration.ofMinutes(30), () -> accepts(parley, alice));
    }

    private static void refusesForNow(Parley parley, PartnerSite site, Account who, String reason) {
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(who.domain());
            assertThat(client.refusedPlain(who.user(), who.password())).isEqualTo("temporary-auth-failure");
        }
        assertThat(parley.admin().sessions(who)).isEmpty();
        var told = parley.admin().audit("action=signin.unavailable&subject=" + site.identifier()).stream()
                .findFirst();
        assertThat(told)
                .hasValueSatisfying(
                        entry -> assertThat(entry.path("details").path("reason").asText())
                                .contains(reason));
    }

    private static void accepts(Parley parley, Account who) {
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.signInPlain(who.domain(), who.user(), who.password());
        }
    }
}
