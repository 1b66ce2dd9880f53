package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Http;
import org.parley.it.Rule;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** One id from the terminal to the audit log. */
@ExtendWith(ParleyExtension.class)
class TicketTraceIT {

    @Test
    @Rule("A7-02")
    void callersIdShouldJoinWhatHappenedAtAllThree(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var romeo = parley.admin().newAccount("romeo");
        var id = "terminal-" + UUID.randomUUID();
        var header = Map.of("X-Request-Id", id);
        var first = Ticket.of(Http.json(api.post(
                "api/v1/tickets",
                Map.of("userName", romeo.user(), "password", romeo.password(), "resourceServer", orders.identifier()),
                header)));
        var second = Ticket.of(Http.json(api.post("api/v1/tickets/refresh", first.refreshing(), header)));
        var asking = Map.of("X-Request-Id", id, "Authorization", orders.authorization());
        var verdict = api.post("api/v1/tickets/verify", first.shown(), asking);
        assertThat(verdict.body()).isEqualTo("{\"valid\":false}");
        assertThat(verdict.headers().firstValue("X-Request-Id")).hasValue(id);
        api.post("api/v1/tickets/revoke", second.held(), header);
        assertThat(parley.admin().audit("correlationId=" + id))
                .extracting(entry -> entry.path("action").asText())
                .containsExactly(
                        "session.ended",
                        "ticket.ended",
                        "ticket.refused",
                        "ticket.refreshed",
                        "ticket.issued",
                        "session.opened");
        var refused = api.post("api/v1/tickets/refresh", second.refreshing(), header);
        assertThat(Http.json(refused).path("instance").asText()).endsWith("/" + id);
        assertThat(parley.admin().audit("correlationId=" + id + "&action=ticket.refresh-refused"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("subject").asText()).isEqualTo(second.userId());
                    assertThat(entry.path("details").path("reason").asText()).isEqualTo("ENDED");
                });
    }

    @Test
    @Rule({"A7-02", "A4-13"})
    void everyRefusalShouldBeRecordedUnderTheCallersId(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders", Map.of("allowedNetworks", List.of("127.0.0.1")));
        var romeo = parley.admin().newAccount("romeo");
        var ticket = api.authenticate(romeo, orders);
        var mistyped =
                Map.of("userId", ticket.userId(), "authorizationKey", MadeUpKey.mistyped(ticket.authorizationKey()));
        var wrongSecret = basic(orders.identifier(), "ply_rs_wrong");

        assertThat(recorded(parley, "api/v1/tickets/verify", mistyped, orders.authorization()))
                .isEqualTo("ticket.refused MALFORMED by " + orders.identifier());
        assertThat(recorded(parley, "api/v1/tickets/verify", ticket.shown(), wrongSecret))
                .isEqualTo("resource-server.refused CALLER_SECRET of " + orders.identifier());
        assertThat(recorded(parley, "api/v1/tickets/verify", ticket.shown(), basic("nobody", "ply_rs_wrong")))
                .isEqualTo("resource-server.refused CALLER_SECRET");
        assertThat(recorded(
                        parley,
                        "api/v1/tickets/list",
                        Map.of("userId", ticket.userId(), "refreshKey", MadeUpKey.refresh()),
                        null))
                .isEqualTo("ticket.refused REFRESH_KEY");
        assertThat(recorded(
                        parley,
                        "api/v1/tickets/refresh",
                        Map.of(
                                "resourceServer",
                                orders.identifier(),
                                "userId",
                                ticket.userId(),
                                "refreshKey",
                                MadeUpKey.mistyped(ticket.refreshKey())),
                        null))
                .isEqualTo("ticket.refresh-refused MALFORMED of " + ticket.userId());
        assertThat(recorded(
                        parley,
                        "api/v1/tickets",
                        Map.of("userName", romeo.user(), "password", romeo.password(), "resourceServer", "nowhere"),
                        null))
                .isEqualTo("ticket.authenticate-refused UNKNOWN_RESOURCE_SERVER");
        assertThat(recorded(
                        parley,
                        "api/v1/tickets",
                        Map.of("userName", romeo.user(), "password", "wrong", "resourceServer", orders.identifier()),
                        null))
                .isEqualTo("signin.refused of " + romeo.jid());
        assertThat(api.valid(ticket, orders)).isTrue();
    }

    /** What the one record of a refused call says. */
    private static String recorded(Parley parley, String path, Map<String, ?> body, String authorization) {
        var id = "refused-" + UUID.randomUUID();
        var headers = new HashMap<>(Map.of("X-Request-Id", id));
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        new TicketApi(parley).post(path, body, headers);
        var records = parley.admin().audit("correlationId=" + id);
        assertThat(records).as(path).hasSize(1);
        var entry = records.get(0);
        return entry.path("action").asText()
                + part(" ", entry.path("details").path("reason"))
                + part(" by ", entry.path("actor"))
                + part(" of ", entry.path("subject"));
    }

    private static String part(String word, JsonNode value) {
        return value.isTextual() ? word + value.asText() : "";
    }

    private static String basic(String identifier, String secret) {
        return "Basic "
                + Base64.getEncoder().encodeToString((identifier + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Rule("A7-02")
    void idThatIsNotWellFormedOrNotForThisDoorShouldBeReplaced(Parley parley) {
        var api = new TicketApi(parley);
        for (var id : new String[] {"short", "x".repeat(65), "with spaces in it", "<script>alert(1)", "semi;colons;"}) {
            var answer = api.post("api/v1/tickets/revoke", Map.of(), Map.of("X-Request-Id", id));
            assertThat(answer.headers().firstValue("X-Request-Id"))
                    .hasValueSatisfying(given -> assertThat(given).matches("[0-9a-f-]{36}"));
        }
        var id = UUID.randomUUID().toString();
        var elsewhere = api.post("api/v1/admin/accounts", Map.of(), Map.of("X-Request-Id", id));
        assertThat(elsewhere.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(given -> assertThat(given).isNotEqualTo(id));
    }
}
