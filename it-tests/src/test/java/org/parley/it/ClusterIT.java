package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.it.admin.ResourceServer;
import org.parley.it.browser.PlainBrowser;
import org.parley.it.openid.SomeAccessToken;
import org.parley.it.partner.PartnerSite;
import org.parley.it.server.Cluster;
import org.parley.it.server.Parley;
import org.parley.it.ticket.api.Ticket;
import org.parley.it.ticket.api.TicketApi;
import org.parley.it.xmpp.XmppClient;

/**
 * Two nodes on one database: what one of them ends is ended on the other when the answer is there. Whatever is to end is
 * asked for on the other node before, so that it lies in its memory.
 */
class ClusterIT {
    private static final int RACERS = 64;
    /** How long a node may be mistaken that another one cannot reach (docs/adr/0014); twice that for a slow machine. */
    private static final Duration BOUND = Duration.ofSeconds(6);

    private static Cluster cluster;
    private static Parley one;
    private static Parley other;
    private static TicketApi here;
    private static TicketApi there;

    @BeforeAll
    static void start() {
        cluster = Cluster.start();
        one = cluster.one();
        other = cluster.other();
        here = new TicketApi(one);
        there = new TicketApi(other);
        awaitContact();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    /** Each hears at once of what the other has just been told; several times, lest it was by chance. */
    private static void awaitContact() {
        Patience.until(
                "the nodes are in contact",
                () -> IntStream.range(0, 3).allMatch(i -> known(one.admin().newResourceServer("contact"), there))
                        && known(other.admin().newResourceServer("contact"), here));
    }

    private static boolean known(ResourceServer server, TicketApi asked) {
        var answer = asked.post(
                "api/v1/tickets/verify",
                Map.of("userId", "x", "authorizationKey", "x"),
                Map.of("Authorization", server.authorization()));
        return answer.statusCode() != 401;
    }

    /** A ticket of one node that the other one has in memory. */
    private record Scene(Account romeo, ResourceServer orders, Ticket ticket) {
        static Scene set() {
            var romeo = one.admin().newAccount("romeo");
            var orders = one.admin().newResourceServer("orders");
            var ticket = here.authenticate(romeo, orders);
            assertThat(there.valid(ticket, orders))
                    .as("a ticket of the one node on the other")
                    .isTrue();
            return new Scene(romeo, orders, ticket);
        }

        void assertOver() {
            assertThat(there.valid(ticket, orders)).isFalse();
            assertThat(here.valid(ticket, orders)).isFalse();
            assertThat(there.tryRefresh(ticket).statusCode()).isEqualTo(401);
        }
    }

    @Test
    @Rule({"A4-19", "A7-04"})
    void signOutShouldEndTheTicketOnEveryNodeAtOnce() {
        var scene = Scene.set();
        assertThat(here.post("api/v1/tickets/revoke", scene.ticket().held()).statusCode())
                .isEqualTo(204);
        scene.assertOver();
    }

    @Test
    @Rule({"A4-19", "A7-04"})
    void administratorShouldEndTheTicketOnEveryNodeAtOnce() {
        var scene = Scene.set();
        one.admin().delete("sessions/" + session(scene.romeo(), "TICKET"));
        scene.assertOver();
    }

    @Test
    @Rule({"A4-19", "A7-05"})
    void lockShouldEndTheTicketOnEveryNodeAtOnce() {
        var scene = Scene.set();
        one.admin().lock(scene.romeo());
        scene.assertOver();
    }

    @Test
    @Rule({"A4-10", "A4-19"})
    void refreshShouldEndTheOldKeyOnEveryNodeAtOnce() {
        var scene = Scene.set();
        var fresh = here.refresh(scene.ticket());
        assertThat(there.valid(scene.ticket(), scene.orders())).isFalse();
        assertThat(there.valid(fresh, scene.orders())).isTrue();
    }

    @Test
    @Rule({"A4-19", "A7-05"})
    void suspendedResourceServerShouldBeAnsweredNowhere() {
        var scene = Scene.set();
        scene.orders().suspend();
        assertThat(there.post(
                                "api/v1/tickets/verify",
                                scene.ticket().shown(),
                                Map.of("Authorization", scene.orders().authorization()))
                        .statusCode())
                .isEqualTo(401);
        scene.orders().resume();
        scene.assertOver();
    }

    @Test
    @Rule({"A7-04", "A7-05"})
    void suspendedWebsiteShouldLetNobodyInAnywhere() {
        try (var site = PartnerSite.start(one)) {
            var website = one.admin().authorize(site);
            var orders = one.admin().newResourceServer("orders");
            var alice = site.newMember("alice");
            var ticket = here.authenticate(alice.jid(), alice.password(), orders);
            assertThat(there.valid(ticket, orders)).isTrue();
            website.suspend();
            assertThat(there.valid(ticket, orders)).isFalse();
            assertThat(there.tryAuthenticate(alice.jid(), alice.password(), orders.identifier())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    @Rule({"A7-04", "A7-05"})
    void accessTokenShouldEndOnEveryNodeAtOnce() throws Exception {
        var romeo = one.admin().newAccount("romeo");
        var token = SomeAccessToken.of(romeo, one);
        assertThat(userInfo(token)).isEqualTo(200);
        assertThat(introspected(token).path("active").asBoolean()).isTrue();
        one.admin().delete("sessions/" + session(romeo, "WEB"));
        assertThat(introspected(token).path("active").asBoolean()).isFalse();
        assertThat(userInfo(token)).isEqualTo(401);
    }

    @Test
    @Rule("A7-04")
    void webSignInAndStreamShouldEndWithASessionThatAnotherNodeEnds() {
        var romeo = one.admin().newAccount("romeo");
        var browser = new PlainBrowser(other);
        browser.signIn(romeo);
        assertThat(browser.open("/account/index").statusCode()).isEqualTo(200);
        try (var client = signedIn(other, romeo)) {
            one.admin().endSessions(romeo);
            long begin = System.nanoTime();
            client.awaitEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        }
        assertThat(browser.open("/account/index").statusCode()).isNotEqualTo(200);
    }

    @Test
    @Rule("A4-18")
    void refreshesOfBothNodesShouldMakeOneGeneration() {
        var scene = Scene.set();
        var races = IntStream.range(0, RACERS)
                .mapToObj(i -> (i % 2 == 0 ? here : there)
                        .postAsync("api/v1/tickets/refresh", scene.ticket().refreshing()))
                .toList();
        var answers = new HashSet<Ticket>();
        for (var race : races) {
            var answer = Patience.await("the end of the race", race);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            answers.add(Ticket.of(Http.json(answer)));
        }
        assertThat(answers).hasSize(1);
        assertThat(there.valid(answers.iterator().next(), scene.orders())).isTrue();
        assertThat(here.valid(scene.ticket(), scene.orders())).isFalse();
        assertThat(there.valid(scene.ticket(), scene.orders())).isFalse();
    }

    @Test
    @Rule("A4-14")
    void failuresShouldCountWhicheverTheNode() {
        var romeo = one.admin().newAccount("romeo");
        var orders = one.admin().newResourceServer("orders");
        for (int failure = 1; failure <= 5; failure++) {
            assertThat((failure % 2 == 0 ? here : there)
                            .tryAuthenticate(romeo.user(), "wrong", orders.identifier())
                            .statusCode())
                    .as("failure " + failure)
                    .isEqualTo(401);
        }
        for (var node : new TicketApi[] {here, there}) {
            assertThat(node.tryAuthenticate(romeo.user(), romeo.password(), orders.identifier())
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    /** It has not heard of the end, and answers as soon as it runs again, before it could have been told. */
    @Test
    @Rule({"A4-19", "A7-04"})
    void nodeThatStoodStillShouldNotHonourWhatWasRevokedMeanwhile() throws Exception {
        var scene = Scene.set();
        signal(other, "STOP");
        try {
            assertThat(here.post("api/v1/tickets/revoke", scene.ticket().held()).statusCode())
                    .isEqualTo(204);
            assertThat(here.valid(scene.ticket(), scene.orders())).isFalse();
            var early = there.postAsync("api/v1/tickets/refresh", scene.ticket().refreshing());
            signal(other, "CONT");
            assertThat(there.valid(scene.ticket(), scene.orders())).isFalse();
            assertThat(Patience.await("an answer to who asked too early", early).statusCode())
                    .isEqualTo(401);
        } finally {
            signal(other, "CONT");
            awaitContact();
        }
    }

    /** Killed, back with nothing getting across, killed, and back. */
    @Test
    @Rule({"A4-19", "A7-04", "A7-06"})
    void nodeShouldGoOnAloneAndBeMistakenOnlyForSecondsWhenCutOff() {
        var scene = Scene.set();
        var juliet = one.admin().newAccount("juliet");
        try (var romeos = signedIn(one, scene.romeo());
                var juliets = signedIn(other, juliet)) {
            other.server().kill();
            juliets.awaitEnd();
            assertThat(here.valid(scene.ticket(), scene.orders())).isTrue();
            assertThat(here.valid(here.refresh(scene.ticket()), scene.orders())).isTrue();
            cluster.startOtherApart();
            romeos.ping();
            assertThat(session(scene.romeo(), "IM")).isNotEmpty();
            assertThat(one.admin().sessions(juliet)).as("her stream is no more").isEmpty();
        }
        try {
            assertMistakenOnlyForSeconds();
        } finally {
            other.server().kill();
            cluster.startOther();
            awaitContact();
        }
        signOutShouldEndTheTicketOnEveryNodeAtOnce();
    }

    private static void assertMistakenOnlyForSeconds() {
        var orders = one.admin().newResourceServer("orders");
        var ticket = here.authenticate(one.admin().newAccount("romeo"), orders);
        Patience.until("the other node has found the resource server", () -> known(orders, there));
        assertThat(there.valid(ticket, orders)).isTrue();
        assertThat(here.post("api/v1/tickets/revoke", ticket.held()).statusCode())
                .isEqualTo(204);
        long begin = System.nanoTime();
        Patience.until("the other node has found out", () -> !there.valid(ticket, orders));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUND);
    }

    private static XmppClient signedIn(Parley node, Account account) {
        var client = XmppClient.connect(node.xmpp()).signInPlain(account.domain(), account.user(), account.password());
        client.bind("phone");
        return client;
    }

    private static String session(Account account, String kind) {
        return one.admin().sessions(account).stream()
                .filter(session -> session.path("kind").asText().equals(kind))
                .map(session -> session.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static void signal(Parley node, String signal) throws IOException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(node.server().pid()))
                .start()
                .onExit()
                .join();
    }

    private static int userInfo(SomeAccessToken token) throws Exception {
        return sent(HttpRequest.newBuilder(other.http("/oauth2/userinfo"))
                        .header("Authorization", "Bearer " + token.value()))
                .statusCode();
    }

    private static JsonNode introspected(SomeAccessToken token) throws Exception {
        var app = token.clientId() + ":" + token.clientSecret();
        return Http.json(sent(HttpRequest.newBuilder(other.http("/oauth2/introspect"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(app.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + URLEncoder.encode(token.value(), StandardCharsets.UTF_8)))));
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.timeout(Patience.LIMIT).build(), BodyHandlers.ofString());
    }
}
