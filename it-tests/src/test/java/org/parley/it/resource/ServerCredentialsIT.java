package org.parley.it.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.admin.ResourceServer;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.ticket.api.Ticket;
import org.parley.it.ticket.api.TicketApi;

/** Who is told whether a ticket is good: a registered, active server with its secret from an allowed network. */
@ExtendWith(ParleyExtension.class)
class ServerCredentialsIT {

    @Rule("A4-13")
    @Test
    void unregisteredCallerShouldGetNoVerdict(Parley parley) {
        var api = new TicketApi(parley);
        var server = parley.admin().newResourceServer("known");
        var ticket = api.authenticate(parley.admin().newAccount("asked"), server);
        assertThat(api.valid(ticket, server)).isTrue();

        var other = parley.admin().newResourceServer("other");
        var unknown = "Basic bm9ib2R5OnBseV9yc19BQUFB";
        List.of(
                        api.post("api/v1/tickets/verify", ticket.shown()),
                        api.tryVerify(ticket.shown(), "Basic !"),
                        api.tryVerify(ticket.shown(), "Bearer " + server.secret()),
                        api.tryVerify(ticket.shown(), unknown),
                        api.tryVerify(ticket.shown(), server.authorization("")),
                        api.tryVerify(ticket.shown(), server.authorization(other.secret())))
                .forEach(ServerCredentialsIT::requireNoVerdict);
    }

    @Test
    void bothSecretsShouldWorkUntilTheOldOneIsRetired(Parley parley) {
        var api = new TicketApi(parley);
        var server = parley.admin().newResourceServer("overlap");
        var ticket = api.authenticate(parley.admin().newAccount("overlap"), server);

        var fresh = server.rotateSecret();
        assertThat(api.tryVerify(ticket.shown(), server.authorization()).body()).contains("\"valid\":true");
        assertThat(api.tryVerify(ticket.shown(), server.authorization(fresh)).body())
                .contains("\"valid\":true");

        server.retireOldSecret();
        requireNoVerdict(api.tryVerify(ticket.shown(), server.authorization()));
        assertThat(api.tryVerify(ticket.shown(), server.authorization(fresh)).body())
                .contains("\"valid\":true");
    }

    @Test
    void rightSecretFromAWrongNetworkShouldBeRefused(Parley parley) {
        var api = new TicketApi(parley);
        var server = parley.admin().newResourceServer("network", Map.of("allowedNetworks", List.of("10.99.0.0/16")));
        var ticket = api.authenticate(parley.admin().newAccount("network"), server);
        requireNoVerdict(api.tryVerify(ticket.shown(), server.authorization()));

        server.change(Map.of("allowedNetworks", List.of("10.99.0.0/16", "127.0.0.0/8", "::1")));
        assertThat(api.valid(ticket, server)).isTrue();
    }

    @Rule("A7-05")
    @Test
    void suspendedServerShouldBeRefusedAndItsTicketsEnd(Parley parley) {
        var api = new TicketApi(parley);
        var person = parley.admin().newAccount("suspended");
        var server = parley.admin().newResourceServer("suspended");
        var spared = parley.admin().newResourceServer("spared");
        var ticket = api.authenticate(person, server);
        var sparedTicket = api.authenticate(person, spared);

        server.suspend();
        requireNoVerdict(api.tryVerify(ticket.shown(), server.authorization()));
        assertThat(api.tryRefresh(ticket).statusCode()).isIn(401, 404);

        server.resume();
        assertThat(api.valid(ticket, server)).isFalse();
        assertThat(api.tryRefresh(ticket).statusCode()).isEqualTo(401);
        assertThat(api.valid(sparedTicket, spared)).isTrue();
        assertThat(parley.admin().audit("action=ticket.ended&subject=" + person.jid()))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.path("actor").asText()).startsWith("admin@");
                    assertThat(record.path("details").path("reason").asText()).contains("suspended");
                });
        assertThat(api.valid(api.authenticate(person, server), server)).isTrue();
    }

    @Rule("A7-05")
    @Test
    void removedServerShouldBeRefusedAndItsTicketsEnd(Parley parley) {
        var api = new TicketApi(parley);
        var person = parley.admin().newAccount("removed");
        var server = parley.admin().newResourceServer("removed");
        var ticket = api.authenticate(person, server);

        server.remove();
        requireNoVerdict(api.tryVerify(ticket.shown(), server.authorization()));
        assertThat(parley.admin().get("tickets?who=" + person.jid()).path("items"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("state").asText()).isEqualTo("OVER"));
        assertThat(parley.admin().sessions(person))
                .noneMatch(session -> session.path("kind").asText().equals("TICKET"));
    }

    @Test
    void everyQuestionShouldBeCountedByItsOutcome(Parley parley) {
        var api = new TicketApi(parley);
        var server = parley.admin().newResourceServer("figures");
        var other = parley.admin().newResourceServer("figures-other");
        var person = parley.admin().newAccount("figures");
        var ticket = api.authenticate(person, server);
        var stranger = api.authenticate(parley.admin().newAccount("figures"), server);
        var elsewhere = api.authenticate(person, other);

        assertThat(api.valid(ticket, server)).isTrue();
        assertThat(api.valid(stranger, server)).isTrue();
        assertThat(api.valid(elsewhere, server)).isFalse();
        assertThat(api.valid(new Ticket(server.identifier(), ticket.userId(), stranger.authorizationKey(), ""), server))
                .isFalse();
        assertThat(api.valid(new Ticket(server.identifier(), ticket.userId(), "ply_ta_mistyped", ""), server))
                .isFalse();
        requireNoVerdict(api.tryVerify(ticket.shown(), server.authorization("guess")));

        var wanted = Map.of("VALID", 2, "MALFORMED", 1, "OTHER_PERSON", 1, "OTHER_SERVER", 1, "CALLER_SECRET", 1);
        Patience.until("the figures are written", () -> counted(server).equals(wanted));
        assertThat(server.figures().path("tickets").asInt()).isEqualTo(2);
        assertThat(server.figures().path("lastMinute").asInt()).isEqualTo(6);
    }

    /** All hours together, since one may begin while the test runs. */
    private static Map<String, Integer> counted(ResourceServer server) {
        var sums = new HashMap<String, Integer>();
        for (var hour : server.figures().path("hours")) {
            for (var outcome : hour.path("times").properties()) {
                sums.merge(outcome.getKey(), outcome.getValue().asInt(), Integer::sum);
            }
        }
        return sums;
    }

    private static void requireNoVerdict(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
        assertThat(answer.body()).doesNotContain("valid");
    }
}
