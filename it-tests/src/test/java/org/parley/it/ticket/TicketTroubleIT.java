package org.parley.it.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.server.Parley;
import org.parley.it.server.Remains;

/** What becomes of tickets when things go wrong, or end. */
@ExtendWith(PartnersExtension.class)
class TicketTroubleIT {
    private static final String RS1 = "it-orders";
    private static final String RS2 = "it-stock";
    private static final String ORDERS = "api/orders";

    @Test
    @Rule({"A4-17", "A4-20"})
    void platformThatIsDownShouldCostNobodyTheTicket(Parley parley, Partners partners, Terminal terminal)
            throws Exception {
        terminal.signIn(parley.admin().newAccount("alice"));
        terminal.get(RS1, ORDERS);
        var before = terminal.stored(RS1);
        terminal.toPlatform().forget();
        partners.toPlatform().cut();
        try {
            var answer = terminal.get(RS1, ORDERS);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).contains("ticket/no-verdict").doesNotContain("lamp");
            assertThat(get(partners.http().resolve("/orders/mine"), before.orElseThrow()))
                    .satisfies(refused -> assertThat(refused.headers().firstValue("Retry-After"))
                            .isPresent());
        } finally {
            partners.toPlatform().mend();
        }
        assertThat(terminal.toPlatform().exchanges()).isEmpty();
        assertThat(terminal.stored(RS1)).isEqualTo(before);
        assertThat(terminal.get(RS1, ORDERS).status()).isEqualTo(200);
    }

    @Test
    @Rule({"A4-18", "A4-20"})
    void parallelRequestsShouldShareOneRefresh(Parley parley, Terminal terminal) {
        terminal.signIn(parley.admin().newAccount("alice"));
        terminal.get(RS1, ORDERS);
        terminal.alter(RS1, "authorizationKey");
        terminal.toPlatform().forget();

        assertThat(terminal.tell("get " + RS1 + " " + ORDERS + " 24")).isEqualToIgnoringNewLines("24 x 200");
        assertThat(terminal.toPlatform().exchanges())
                .extracting(Wire.Exchange::path)
                .containsExactly("/api/v1/tickets/refresh");
    }

    @Test
    @Rule("A4-20")
    void verdictShouldBeRememberedWhereThePlatformAllowsIt(Parley parley, Partners partners, Terminal terminal) {
        terminal.signIn(parley.admin().newAccount("alice"));
        var first = terminal.get(RS2, ORDERS);
        var second = terminal.get(RS2, ORDERS);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(partners.toPlatform().exchangesOf(first.requestId())).hasSize(1);
        assertThat(partners.toPlatform().exchangesOf(second.requestId())).isEmpty();
    }

    @Test
    @Rule("A4-11")
    void ticketForOneServerShouldNotBeValidAtAnother(Parley parley, Partners partners, Terminal terminal)
            throws Exception {
        terminal.signIn(parley.admin().newAccount("alice"));
        terminal.get(RS1, ORDERS);
        var ticket = terminal.stored(RS1).orElseThrow();
        assertThat(get(partners.http().resolve("/orders/mine"), ticket).statusCode())
                .isEqualTo(200);
        var refused = get(partners.http().resolve("/stock/mine"), ticket);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .contains("Ticket realm=\"it-stock\", error=\"invalid_ticket\"");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    @Rule("A4-19")
    void signOutShouldEndTheTicketAtOnce(Parley parley, Partners partners, Terminal terminal) throws Exception {
        terminal.signIn(parley.admin().newAccount("alice"));
        terminal.get(RS1, ORDERS);
        var ticket = terminal.stored(RS1).orElseThrow();
        assertThat(terminal.tell("sign-out " + RS1)).isEmpty();
        assertThat(terminal.stored(RS1)).isEmpty();
        assertThat(get(partners.http().resolve("/orders/mine"), ticket).statusCode())
                .isEqualTo(401);
    }

    @Test
    @Rule({"A4-15", "A7-01"})
    void noPasswordAndNoRefreshKeyShouldReachAServerAndNoKeyALog(Parley parley, Partners partners, Terminal terminal) {
        var account = parley.admin().newAccount("alice", "recognisable-" + System.nanoTime());
        terminal.signIn(account);
        terminal.get(RS1, ORDERS);
        var first = terminal.stored(RS1).orElseThrow();
        terminal.alter(RS1, "authorizationKey");
        terminal.get(RS1, ORDERS);
        var second = terminal.stored(RS1).orElseThrow();

        assertThat(terminal.toServers().exchanges())
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.toString())
                        .doesNotContain(account.password(), first.refreshKey(), second.refreshKey()));
        assertThat(partners.toPlatform().exchanges().toString())
                .doesNotContain(account.password(), first.refreshKey(), second.refreshKey());
        var remains = Remains.of(parley);
        for (var secret : new String[] {
            account.password(),
            first.authorizationKey(),
            first.refreshKey(),
            second.authorizationKey(),
            second.refreshKey(),
            partners.orders().secret()
        }) {
            assertThat(remains.stored().contains(secret)).as("stored").isFalse();
            assertThat(remains.logged().contains(secret)).as("logged").isFalse();
            assertThat(partners.logged().contains(secret))
                    .as("logged by the application")
                    .isFalse();
            assertThat(terminal.toServers().exchanges())
                    .noneMatch(request -> request.path().contains(secret));
            assertThat(terminal.toPlatform().exchanges())
                    .noneMatch(request -> request.path().contains(secret));
        }
    }

    @Test
    @Rule("A7-02")
    void oneIdShouldTellTheStoryFromTheTerminalToTheAuditLog(Parley parley, Partners partners, Terminal terminal)
            throws Exception {
        terminal.signIn(parley.admin().newAccount("alice"));
        var issued = terminal.get(RS1, ORDERS);
        assertThat(actions(parley, issued)).contains("ticket.issued");
        parley.later(Duration.ofMinutes(16), () -> {
            var refreshed = terminal.get(RS1, ORDERS);
            assertThat(actions(parley, refreshed)).containsSubsequence("ticket.refused", "ticket.refreshed");
            assertThat(partners.toPlatform().exchangesOf(refreshed.requestId()))
                    .extracting(Wire.Exchange::answer)
                    .satisfiesExactly(
                            refused -> assertThat(refused).contains("\"valid\":false"),
                            valid -> assertThat(valid).contains("\"valid\":true"));
            assertThat(terminal.toServers().exchangesOf(refreshed.requestId()))
                    .extracting(Wire.Exchange::status)
                    .containsExactly(401, 200);
        });
    }

    /** What the audit log holds under the id of a request, the first first. */
    private static List<String> actions(Parley parley, Terminal.Answer answer) {
        var entries = new ArrayList<>(parley.admin().audit("correlationId=" + answer.requestId()));
        Collections.reverse(entries);
        return entries.stream().map(entry -> entry.path("action").asText()).toList();
    }

    private static HttpResponse<String> get(URI address, Terminal.Stored ticket) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Ticket " + ticket.userId() + ':' + ticket.authorizationKey())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
