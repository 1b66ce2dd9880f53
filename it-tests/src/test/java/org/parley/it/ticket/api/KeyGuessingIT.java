package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.server.Parley;

/** Guesses are bounded where they come from, cost those who do not guess nothing, and do not fill the audit log. On a server of its own, on H2. */
class KeyGuessingIT {

    @Test
    @Rule("A4-14")
    void guessesShouldBeBoundedByAddressAndByServer() throws Exception {
        try (var parley = Parley.named("guessing")
                .env("PARLEY_TICKET_GUESSES_PER_ADDRESS", "5")
                .env("PARLEY_TICKET_GUESSES_PER_SERVER", "10")
                .env("PARLEY_TICKET_REGISTRATIONS_PER_ADDRESS", "3")
                .env("PARLEY_SIGNIN_FAILURES_PER_PARTNER", "4")
                .env("PARLEY_AUDIT_REFUSALS_PER_MINUTE", "5")
                .start()) {
            registrationsShouldBeBounded(parley);
            refreshKeysShouldBeBounded(parley);
            authorizationKeysShouldBeBounded(parley);
            massesShouldNotFillTheAuditLog(parley);
            passwordsShouldBeBoundedByServer(parley);
        }
    }

    private static void registrationsShouldBeBounded(Parley parley) {
        var api = new TicketApi(parley);
        for (int i = 0; i < 3; i++) {
            assertThat(api.post("api/v1/accounts", Map.of("userName", "registered-" + i, "password", "a long secret"))
                            .statusCode())
                    .isEqualTo(201);
        }
        var tooMany = api.post("api/v1/accounts", Map.of("userName", "registered-3", "password", "a long secret"));
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.body()).contains("ticket/too-many-registrations");
        assertThat(tooMany.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    private static void refreshKeysShouldBeBounded(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        for (int i = 0; i < 5; i++) {
            var server = i % 2 == 0 ? orders.identifier() : "nowhere";
            var guess = new Ticket(server, ticket.userId(), "", MadeUpKey.refresh());
            assertThat(api.tryRefresh(guess).statusCode()).isEqualTo(401);
        }
        for (var path : new String[] {"list", "revoke"}) {
            var answer = api.post("api/v1/tickets/" + path, ticket.held());
            assertThat(answer.statusCode()).as(path).isEqualTo(429);
        }
        var answer = api.tryRefresh(ticket);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("ticket/too-many-guesses");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(api.valid(ticket, orders)).as("the ticket goes on").isTrue();
        parley.later(Duration.ofSeconds(70), () -> api.refresh(ticket));
    }

    private static void authorizationKeysShouldBeBounded(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var travel = parley.admin().newResourceServer("travel");
        var romeo = parley.admin().newAccount("romeo");
        var known = api.authenticate(romeo, orders);
        var fresh = api.authenticate(romeo, orders);
        assertThat(api.valid(known, orders)).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(api.verify(mistyped(known), orders).path("valid").asBoolean())
                    .as("a mistyped key is no guess")
                    .isFalse();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(api.verify(guess(known), orders).path("valid").asBoolean())
                    .isFalse();
        }
        var answer = api.post("api/v1/tickets/verify", guess(known), Map.of("Authorization", orders.authorization()));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(api.valid(known, orders))
                .as("whoever is known goes on meanwhile")
                .isTrue();
        assertThat(api.verify(guess(known), travel).path("valid").asBoolean())
                .as("other servers too")
                .isFalse();
        parley.later(
                Duration.ofSeconds(70),
                () -> assertThat(api.valid(fresh, orders)).isTrue());
    }

    private static void massesShouldNotFillTheAuditLog(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        for (int i = 0; i < 12; i++) {
            assertThat(api.verify(mistyped(ticket), orders).path("valid").asBoolean())
                    .isFalse();
        }
        var query = "action=ticket.refused&actor=" + orders.identifier();
        assertThat(parley.admin().audit(query)).hasSize(5);
        parley.later(
                Duration.ofSeconds(70),
                () -> Patience.until(
                        "the others are summed up",
                        () -> parley.admin().audit(query).size() == 6));
        assertThat(parley.admin().audit(query).get(0).path("details"))
                .hasToString("{\"reason\":\"MALFORMED\",\"times\":\"7\"}");
    }

    private static void passwordsShouldBeBoundedByServer(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var travel = parley.admin().newResourceServer("travel");
        var romeo = parley.admin().newAccount("romeo");
        for (int i = 0; i < 4; i++) {
            assertThat(api.tryAuthenticate("guessed-" + i, "wrong", orders.identifier())
                            .statusCode())
                    .isEqualTo(401);
        }
        var answer = api.tryAuthenticate(romeo.user(), romeo.password(), orders.identifier());
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("signin/too-many-attempts");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        api.authenticate(romeo, travel);
        assertThat(parley.admin().audit("action=signin.locked")).singleElement().satisfies(entry -> {
            assertThat(entry.path("details").path("by").asText()).isEqualTo("via");
            assertThat(entry.path("details").path("via").asText()).endsWith(orders.id());
        });
        parley.later(Duration.ofMinutes(6), () -> api.authenticate(romeo, orders));
    }

    private static Map<String, Object> guess(Ticket ticket) {
        return Map.of("userId", ticket.userId(), "authorizationKey", MadeUpKey.authorization());
    }

    private static Map<String, Object> mistyped(Ticket ticket) {
        return Map.of("userId", ticket.userId(), "authorizationKey", MadeUpKey.mistyped(ticket.authorizationKey()));
    }
}
