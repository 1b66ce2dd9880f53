package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
        var first = Ticket.of(TicketApi.json(api.post(
                "api/v1/tickets",
                Map.of("userName", romeo.user(), "password", romeo.password(), "resourceServer", orders.identifier()),
                header)));
        var second = Ticket.of(TicketApi.json(api.post("api/v1/tickets/refresh", first.refreshing(), header)));
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
        assertThat(TicketApi.json(refused).path("instance").asText()).endsWith("/" + id);
        assertThat(parley.admin().audit("correlationId=" + id + "&action=ticket.refresh-refused"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("subject").asText()).isEqualTo(second.userId());
                    assertThat(entry.path("details").path("reason").asText()).isEqualTo("ENDED");
                });
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
