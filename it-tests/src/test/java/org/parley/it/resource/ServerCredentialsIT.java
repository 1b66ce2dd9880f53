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

/** Who is told whether a ticket is good: a registered, active server with its secret from an allowed network. */
@ExtendWith(ParleyExtension.class)
class ServerCredentialsIT {

    @Rule("A4-13")
    @Test
    void unregisteredCallerShouldGetNoVerdict(Parley parley) {
        var doors = new TicketDoors(parley);
        var server = parley.admin().newResourceServer("known");
        var ticket = doors.authenticate(parley.admin().newAccount("asked"), server);
        assertThat(doors.valid(server, ticket)).isTrue();

        var other = parley.admin().newResourceServer("other");
        var unknown = "Basic bm9ib2R5OnBseV9yc19BQUFB";
        List.of(
                        doors.verify(null, ticket),
                        doors.verify("Basic !", ticket),
                        doors.verify("Bearer " + server.secret(), ticket),
                        doors.verify(unknown, ticket),
                        doors.verify(server.authorization(""), ticket),
                        doors.verify(server.authorization(other.secret()), ticket))
                .forEach(ServerCredentialsIT::requireNoVerdict);
    }

    @Test
    void bothSecretsShouldWorkUntilTheOldOneIsRetired(Parley parley) {
        var doors = new TicketDoors(parley);
        var server = parley.admin().newResourceServer("overlap");
        var ticket = doors.authenticate(parley.admin().newAccount("overlap"), server);

        var fresh = server.rotateSecret();
        assertThat(doors.verify(server.authorization(), ticket).body()).contains("\"valid\":true");
        assertThat(doors.verify(server.authorization(fresh), ticket).body()).contains("\"valid\":true");

        server.retireOldSecret();
        requireNoVerdict(doors.verify(server.authorization(), ticket));
        assertThat(doors.verify(server.authorization(fresh), ticket).body()).contains("\"valid\":true");
    }

    @Test
    void rightSecretFromAWrongNetworkShouldBeRefused(Parley parley) {
        var doors = new TicketDoors(parley);
        var server = parley.admin().newResourceServer("network", Map.of("allowedNetworks", List.of("10.99.0.0/16")));
        var ticket = doors.authenticate(parley.admin().newAccount("network"), server);
        requireNoVerdict(doors.verify(server.authorization(), ticket));

        server.change(Map.of("allowedNetworks", List.of("10.99.0.0/16", "127.0.0.0/8", "::1")));
        assertThat(doors.valid(server, ticket)).isTrue();
    }

    @Rule("A7-05")
    @Test
    void suspendedServerShouldBeRefusedAndItsTicketsEnd(Parley parley) {
        var doors = new TicketDoors(parley);
        var person = parley.admin().newAccount("suspended");
        var server = parley.admin().newResourceServer("suspended");
        var spared = parley.admin().newResourceServer("spared");
        var ticket = doors.authenticate(person, server);
        var sparedTicket = doors.authenticate(person, spared);

        server.suspend();
        requireNoVerdict(doors.verify(server.authorization(), ticket));
        assertThat(doors.refresh(server, ticket).statusCode()).isIn(401, 404);

        server.resume();
        assertThat(doors.valid(server, ticket)).isFalse();
        assertThat(doors.refresh(server, ticket).statusCode()).isEqualTo(401);
        assertThat(doors.valid(spared, sparedTicket)).isTrue();
        assertThat(parley.admin().audit("action=ticket.ended&subject=" + person.jid()))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.path("actor").asText()).startsWith("admin@");
                    assertThat(record.path("details").path("reason").asText()).contains("suspended");
                });
        assertThat(doors.valid(server, doors.authenticate(person, server))).isTrue();
    }

    @Rule("A7-05")
    @Test
    void removedServerShouldBeRefusedAndItsTicketsEnd(Parley parley) {
        var doors = new TicketDoors(parley);
        var person = parley.admin().newAccount("removed");
        var server = parley.admin().newResourceServer("removed");
        var ticket = doors.authenticate(person, server);

        server.remove();
        requireNoVerdict(doors.verify(server.authorization(), ticket));
        assertThat(parley.admin().get("tickets?who=" + person.jid()).path("items"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("state").asText()).isEqualTo("OVER"));
        assertThat(parley.admin().sessions(person))
                .noneMatch(session -> session.path("kind").asText().equals("TICKET"));
    }

    @Test
    void everyQuestionShouldBeCountedByItsOutcome(Parley parley) {
        var doors = new TicketDoors(parley);
        var server = parley.admin().newResourceServer("figures");
        var other = parley.admin().newResourceServer("figures-other");
        var person = parley.admin().newAccount("figures");
        var ticket = doors.authenticate(person, server);
        var stranger = doors.authenticate(parley.admin().newAccount("figures"), server);
        var elsewhere = doors.authenticate(person, other);

        assertThat(doors.valid(server, ticket)).isTrue();
        assertThat(doors.valid(server, stranger)).isTrue();
        assertThat(doors.valid(server, elsewhere)).isFalse();
        assertThat(doors.valid(server, new TicketDoors.Ticket(ticket.userId(), stranger.authorizationKey(), "")))
                .isFalse();
        assertThat(doors.valid(server, new TicketDoors.Ticket(ticket.userId(), "ply_ta_mistyped", "")))
                .isFalse();
        requireNoVerdict(doors.verify(server.authorization("guess"), ticket));

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
